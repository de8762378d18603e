// Node 24 has no Temporal yet; the browsers that the extension runs in do (docs/decisions/0003-temporal.md).
import 'temporal-polyfill/global';
