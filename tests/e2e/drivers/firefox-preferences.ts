/** How Firefox is set for tests: quiet, so that what its network shows is the extension's, and willing to be driven. */
import type { LaunchOptions } from './driver.ts';

/** Fixed so that the extension's pages have a known address: Firefox draws a new one for each profile. */
export const extensionUuid = '3f0c5d6e-8a1b-4c2d-9e3f-6a7b8c9d0e1f';

function values(options: LaunchOptions, id: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = options.proxy?.split(':') ?? [];
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionUuid }),
    // Release builds of Firefox ignore this one; there the add-on is installed anew at each start, its data kept.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Without a person, nothing but the test closes the popup.
    'ui.popup.disable_autohide': options.visible !== true,
    'devtools.jsonview.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.privatebrowsing.autostart': options.neverRemember === true,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': '',
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.topsites.contile.enabled': false,
    'browser.region.network.url': '',
    'browser.search.update': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.prefetch-next': false,
    'dom.push.connection.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'media.gmp-manager.updateEnabled': false,
    'media.gmp-manager.url': '',
    ...(options.proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
}

/** The text of a profile's user.js for the extension of this id. */
export const preferences = (options: LaunchOptions, id: string): string =>
  Object.entries(values(options, id))
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
