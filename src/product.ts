/** The one place that holds the product's name. The manifest and the pages take it from here at build time. */
export const PRODUCT_NAME = 'Midline';
