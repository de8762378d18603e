/**
 * What the Firefox driver does inside the browser's own window, with the browser's own rights: WebDriver can neither click
 * a toolbar button nor look into an extension's popup. The driver sends this object's text there and calls its methods;
 * hence plain JavaScript, with the globals of Firefox's chrome scope.
 */
/* global Cc, Ci, ChromeUtils, Services, WebExtensionPolicy, window */
(() => {
  const { document } = window;
  const popup = () => document.querySelector('browser.webextension-popup-browser');

  /**
   * Runs the text of a frame script in the popup's process and gives what it returns. A script whose frame goes away while
   * it runs never answers, hence the patience in milliseconds.
   */
  const inFrame = (source, patience = 10_000) =>
    new Promise((resolve, reject) => {
      const browser = popup();
      if (!browser) throw new Error('The popup is not open.');
      const { messageManager } = browser;
      const channel = `groundwork-test:${Services.uuid.generateUUID()}`;
      const timer = window.setTimeout(() => reject(new Error('The popup did not answer.')), patience);
      const answered = ({ data }) => {
        window.clearTimeout(timer);
        messageManager.removeMessageListener(channel, answered);
        if (data.error === undefined) resolve(data.value);
        else reject(new Error(data.error));
      };
      messageManager.addMessageListener(channel, answered);
      const script = `(async () => { ${source} })().then(
        (value) => sendAsyncMessage('${channel}', { value }),
        (error) => sendAsyncMessage('${channel}', { error: String(error) }),
      )`;
      messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
    });

  return {
    /** Installs a folder as an add-on for good (it survives a restart), as Firefox ESR allows when unsigned ones are let in. */
    async install(folder, archive) {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
      const writer = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
      const file = new FileUtils.File(archive);
      writer.open(file, 0x04 | 0x08 | 0x20);
      const add = (directory, prefix) => {
        for (const entry of directory.directoryEntries) {
          if (entry.isDirectory()) add(entry, `${prefix}${entry.leafName}/`);
          else writer.addEntryFile(prefix + entry.leafName, Ci.nsIZipWriter.COMPRESSION_NONE, entry, false);
        }
      };
      add(new FileUtils.File(folder), '');
      writer.close();
      const install = await AddonManager.getInstallForFile(file);
      await install.install();
      return install.addon?.isActive === true;
    },

    /** Installs a folder until the browser ends, as about:debugging does; every Firefox allows that. */
    async installTemporarily(folder) {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
      const addon = await AddonManager.installTemporaryAddon(new FileUtils.File(folder));
      return addon.isActive;
    },

    /** Ticks "Run in Private Windows", without which Firefox runs no add-on when it never remembers history. */
    async allowInPrivate(id) {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(id, granted, WebExtensionPolicy.getByID(id).extension);
      const addon = await AddonManager.getAddonByID(id);
      await addon.reload();
    },

    /** Firefox keeps the buttons of new add-ons in a menu; this takes ours out, beside the address bar. */
    putOnToolbar(id) {
      const { extension } = WebExtensionPolicy.getByID(id);
      const { widget } = extension.apiManager.global.browserActionFor(extension);
      window.CustomizableUI.addWidgetToArea(widget.id, window.CustomizableUI.AREA_NAVBAR);
    },

    isActive: (id) => WebExtensionPolicy.getByID(id)?.active === true,

    clickToolbar(id) {
      const { extension } = WebExtensionPolicy.getByID(id);
      return extension.apiManager.global.browserActionFor(extension).triggerAction(window);
    },

    /** Chooses the extension's entry in the menu of the page, if that is open and has it. */
    chooseInMenu(id) {
      const menu = document.getElementById('contentAreaContextMenu');
      const entry = menu.querySelector(`[id^="${id.replaceAll(/[@.]/g, '_')}-menuitem-"]`);
      if (menu.state !== 'open' || !entry) return false;
      menu.activateItem(entry);
      return true;
    },

    popupUrl: () => popup()?.currentURI.spec ?? '',

    closePopup: () => popup()?.closest('panel')?.hidePopup(),

    async inPopup(functionText, json) {
      const call = `(async () => JSON.stringify(await (${functionText})(...${json})))()`;
      // One sandbox a document, with the popup's own rights and globals, so that what addScript defines is still there.
      return inFrame(`
        content.groundworkTest ??= new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        return await Cu.evalInSandbox(${JSON.stringify(call)}, content.groundworkTest);
      `);
    },

    addScript: (source) =>
      inFrame(`
        content.groundworkTest ??= new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        Cu.evalInSandbox(${JSON.stringify(source)}, content.groundworkTest);
      `),

    isLoaded: () => inFrame(`return content.document.readyState === 'complete';`, 300).catch(() => false),

    /** Trusted mouse events at a point of the popup. */
    clickAt: (x, y) =>
      inFrame(`
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          const event = { button: 0, clickCount: type === 'mousemove' ? 0 : 1 };
          content.synthesizeMouseEvent(type, ${x}, ${y}, event, { isDOMEventSynthesized: false });
        }
      `),

    /** Trusted key events: each key is `{ key, code, keyCode, control? }`. */
    press: (keys) =>
      inFrame(`
        const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(content)) throw new Error('The popup takes no keys.');
        for (const { key, code, keyCode, control } of ${JSON.stringify(keys)}) {
          const held = control && new content.KeyboardEvent('', { key: 'Control', code: 'ControlLeft', keyCode: 17 });
          if (held) processor.keydown(held);
          const event = new content.KeyboardEvent('', { key, code, keyCode });
          processor.keydown(event);
          processor.keyup(event);
          if (held) processor.keyup(held);
        }
      `),

    prefer(scheme) {
      popup().browsingContext.top.prefersColorSchemeOverride = scheme;
    },

    /** PNG as base64. */
    async screenshot() {
      const bitmap = await popup().browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
    },

    clipboard() {
      const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transferable.init(null);
      transferable.addDataFlavor('text/plain');
      Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
      const data = {};
      transferable.getTransferData('text/plain', data);
      return data.value.QueryInterface(Ci.nsISupportsString).data;
    },

    async killBackground(id) {
      const { extension } = WebExtensionPolicy.getByID(id);
      const ran = extension.backgroundState !== 'stopped';
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return ran;
    },
  };
})();
