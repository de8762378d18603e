/** Builds a module of ours into one script for a page of the extension, with what the extension's own build sets. */
import { build } from 'vite';
import { engineName } from '../wxt.config.ts';

/** The script's text; what the module at `entry` exports is then `globalThis[name]`. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { __ENGINE__: JSON.stringify(engineName()), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error(`${entry} was not built.`);
  return `${bundle.output[0].code};globalThis.${name} = ${name};`;
}
