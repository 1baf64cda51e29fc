/** The one door to the extension API. It throws where there is no extension: tested modules take what they need. */
export { default as browser } from 'webextension-polyfill';
export type { Tabs } from 'webextension-polyfill';
