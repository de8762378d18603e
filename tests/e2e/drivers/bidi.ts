/** A client of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), as much of it as driving Firefox needs. */

interface Pending {
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

/** What the browser sends back for one command. */
interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

/** A request that the browser is about to make, as `network.beforeRequestSent` tells it. */
export interface RequestSent {
  isBlocked?: boolean;
  request: { request: string; url: string };
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

export class Bidi {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, (params: RequestSent) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#receive(JSON.parse(String(event.data)) as Answer));
    socket.addEventListener('close', () => {
      for (const pending of this.#pending.values()) pending.reject(new Error('The browser went away.'));
      this.#pending.clear();
    });
  }

  /** Connects to the address that the browser printed at its start, and opens the session. */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No WebDriver at ${address}.`)), { once: true });
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  #receive(answer: Answer): void {
    if (answer.type === 'event') this.#listeners.get(answer.method ?? '')?.(answer.params as RequestSent);
    const pending = answer.id === undefined ? undefined : this.#pending.get(answer.id);
    if (answer.id === undefined || !pending) return;
    this.#pending.delete(answer.id);
    if (answer.type === 'error') pending.reject(new Error(`${answer.error ?? ''}: ${answer.message ?? ''}`));
    else pending.resolve(answer.result);
  }

  /** Calls `listener` at each event of this name that the session has subscribed to. */
  on(event: 'network.beforeRequestSent', listener: (params: RequestSent) => void): void {
    this.#listeners.set(event, listener);
  }

  send(method: string, params: Record<string, unknown>): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls a function, given as its text, in a browsing context; arguments and result pass as JSON. */
  async call(context: string, functionText: string, args: readonly unknown[]): Promise<unknown> {
    const wrapped = `async (json) => JSON.stringify(await (${functionText})(...JSON.parse(json)))`;
    const evaluated = (await this.send('script.callFunction', {
      functionDeclaration: wrapped,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context },
    })) as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text ?? 'A script failed.');
    const json = evaluated.result?.value;
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  }

  close(): void {
    this.#socket.close();
  }
}
