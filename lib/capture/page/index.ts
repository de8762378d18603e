/** What runs in a page: the capture script alone enters here, so that nothing else is injected with it. */
export { capture } from './look.ts';
