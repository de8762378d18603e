/** Calls to work that is done in another thread: arguments and results are copied, progress is told, and telling can end the work. */
import { StoreFailure, type StoreProblem } from '../store/index.ts';
import { Cancelled, type Progress, type Tell } from './progress.ts';

/** Work by name; each is told of by its first argument. */
export type Work<Names extends string = string> = Record<Names, (tell: Tell, ...args: never[]) => Promise<unknown>>;

/** One end of the way between two threads: a worker, its global scope, a port. */
export interface End {
  postMessage: (message: unknown) => void;
  addEventListener: (type: 'message' | 'error', listener: (event: { data?: unknown }) => void) => void;
}

type Asked = { call: number; name: string; args: never[] } | { call: number; stop: true };

/** Errors are not copied as they are; of the store's, the problem counts. */
interface Failure {
  problem?: StoreProblem;
  message: string;
}

type Answer =
  { call: number; progress: Progress } | { call: number; value: unknown } | { call: number; failure: Failure };

/** Milliseconds between two tellings: as often as a bar is worth drawing. */
const pause = 50;

const failureOf = (error: unknown): Failure => ({
  ...(error instanceof StoreFailure && { problem: error.problem }),
  message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
});

/** Does the work for whoever calls from the other end. */
export function answerCalls(end: End, work: Work): void {
  const stopped = new Set<number>();

  const teller = (call: number): Tell => {
    let [phase, last] = ['', -Infinity];
    return (progress) => {
      // What is on the disk by then is told to its end.
      if (stopped.has(call) && progress.is !== 'arranging') throw new Cancelled();
      const now = performance.now();
      if (progress.is === phase && now - last < pause) return;
      [phase, last] = [progress.is, now];
      end.postMessage({ call, progress } satisfies Answer);
    };
  };

  const answer = async (call: number, name: string, args: never[]): Promise<Answer> => {
    try {
      const value = await work[name]?.(teller(call), ...args);
      return { call, value };
    } catch (error) {
      return { call, failure: failureOf(error) };
    } finally {
      stopped.delete(call);
    }
  };

  end.addEventListener('message', ({ data }) => {
    const asked = data as Asked;
    if ('stop' in asked) stopped.add(asked.call);
    else void answer(asked.call, asked.name, asked.args).then((each) => end.postMessage(each));
  });
}

interface Waiting {
  tell: Tell;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** What the telling threw. */
  thrown?: { error: unknown };
}

const errorOf = ({ problem, message }: Failure): Error =>
  problem === undefined ? new Error(message) : new StoreFailure(problem);

/** The work at the other end, to be called as if it were here. */
export function callsTo<Called extends object>(end: End): Called {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  end.addEventListener('message', ({ data }) => {
    const answer = data as Answer;
    const { call } = answer;
    const asker = waiting.get(call);
    if (!asker) return;
    if ('progress' in answer) {
      // It is waited for even so: the work may be done before it hears that it is to end.
      if (asker.thrown === undefined) stopWhereTellingThrows(asker, answer.progress, call);
      return;
    }
    waiting.delete(call);
    if ('value' in answer) asker.resolve(answer.value);
    else asker.reject(asker.thrown?.error ?? errorOf(answer.failure));
  });

  // A worker that cannot be loaded, or that stumbles, answers nobody.
  end.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The work in the other thread has ended.'));
    waiting.clear();
  });

  const stopWhereTellingThrows = (asker: Waiting, progress: Progress, call: number): void => {
    try {
      asker.tell(progress);
    } catch (error) {
      asker.thrown = { error };
      end.postMessage({ call, stop: true } satisfies Asked);
    }
  };

  const calling =
    (name: string) =>
    (tell: Tell, ...args: never[]) =>
      new Promise<unknown>((resolve, reject) => {
        count += 1;
        waiting.set(count, { tell, resolve, reject });
        end.postMessage({ call: count, name, args } satisfies Asked);
      });

  return new Proxy({} as Called, { get: (_target, name) => calling(String(name)) });
}
