/** The languages of the preview: the product's, and one for finding what stands outside of them. */
export * from '../../../src/language/languages.ts';
export * as qps from './pseudo-language.ts';
