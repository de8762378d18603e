/**
 * The one door to the browser's extension API. The polyfill gives Chromium before 148 the `browser` namespace with
 * promises; where the browser has it natively the polyfill passes it through.
 */
export { default as browser } from 'webextension-polyfill';
