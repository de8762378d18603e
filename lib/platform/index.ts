export { activePage, runCapture } from './active-tab.ts';
export { alarmTime, setAlarm } from './alarm.ts';
export { browser } from './browser.ts';
export { createChanges, type Changes } from './changes.ts';
export { underLock } from './locks.ts';
export { loadPdfJs } from './pdf-js.ts';
export { openReader, pdfInTab } from './pdf-tab.ts';
export { readStoreMark, writeStoreMark, type StoreMark } from './store-mark.ts';
export { showOnToolbar } from './toolbar.ts';
