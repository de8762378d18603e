/** Starts either browser with the built extension. */
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const launch = (options: LaunchOptions): Promise<Driver> =>
  options.family === 'chromium' ? launchChromium(options) : launchFirefox(options);
