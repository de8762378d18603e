// Node 24 has no Temporal yet; the browsers that the extension runs in do (docs/decisions/temporal.md).
import 'temporal-polyfill/global';
