/**
 * The only network that a browser under test has: a proxy on this computer that answers for one invented host itself,
 * refuses everything else, and writes down every request, so that nothing can leave unseen.
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** The host of the invented university. Names under `.example` are reserved (RFC 2606) and never resolve. */
export const siteHost = 'www.ridgefield.example';

const demoFolder = join(import.meta.dirname, '../../../demo');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export interface Site extends AsyncDisposable {
  /** Begins every page's address: `http://www.ridgefield.example`. */
  origin: string;
  /** The same site for a browser that is not behind the proxy: `http://127.0.0.1:port`. */
  address: string;
  /** `host:port`, for LaunchOptions.proxy. */
  proxy: string;
  /** Every address asked for, in order. Of an encrypted one, only `https://host:port`. */
  requested: string[];
  /** Serves a page of the test's own at a path. */
  serve(path: string, body: string | Buffer, type?: string): void;
}

interface Served {
  type: string;
  body: string | Buffer;
}

function demoFile(path: string): Served | undefined {
  const file = join(demoFolder, path.endsWith('/') ? `${path}index.html` : path);
  const type = contentTypes[extname(file)];
  return type !== undefined && file.startsWith(demoFolder) && existsSync(file)
    ? { type, body: readFileSync(file) }
    : undefined;
}

/** Answers one request for the invented host: the test's own page, or a file of demo/. */
function answer(path: string, pages: ReadonlyMap<string, Served>, response: ServerResponse): void {
  const file = pages.get(path) ?? demoFile(path);
  if (file) response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.body);
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.');
}

/** Starts the site on a port that is free. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, Served>();
  const requested: string[] = [];
  const origin = `http://${siteHost}`;

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin);
    requested.push(url.href);
    if (url.host === siteHost) answer(decodeURIComponent(url.pathname), pages, response);
    else response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requested.push(`https://${request.url ?? ''}`);
    // A browser that is being closed hangs up on its refusal; that is no fault of the test's.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');

  return {
    origin,
    address: `http://127.0.0.1:${address.port}`,
    proxy: `127.0.0.1:${address.port}`,
    requested,
    serve: (path, body, type = 'text/html; charset=utf-8') => {
      pages.set(path, { type, body });
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
