export { showAddress } from './address.ts';
export { activePage, runCapture } from './active-tab.ts';
export { alarmTime, setAlarm } from './alarm.ts';
export { keepAwake } from './awake.ts';
export { browser } from './browser.ts';
export { createChanges, type Changes } from './changes.ts';
export { offerFile } from './files.ts';
export { onLeaving } from './leaving.ts';
export { claim, underLock } from './locks.ts';
export { showWords } from './page-words.ts';
export {
  answerNotifications,
  askToNotify,
  forgoNotifying,
  isAllowedToNotify,
  lastNotifiedOn,
  noteNotifiedOn,
  showNotification,
} from './notifications.ts';
export { loadPdfJs } from './pdf-js.ts';
export { pdfInTab } from './pdf-tab.ts';
export { askToPersist, clearOutside, storageState } from './storage.ts';
export { startWorker } from './own-worker.ts';
export { readStoreMark, writeStoreMark } from './store-mark.ts';
export { answerSelectionMenu, createSelectionMenu, takeChosenWords } from './selection-menu.ts';
export { openOwnTab, openOwnWindow, openTab } from './tabs.ts';
export { watchTouching } from './touching.ts';
export { showOnToolbar } from './toolbar.ts';
export { changeToolbarKeys, toolbarKeys } from './toolbar-keys.ts';
