/** Packs a backup into a file, and locks it with a passphrase where the user wants that: gzip and age, which other programs open too. */
import { failed, ok, type Result } from '../../result.ts';
import { backupFormat } from './format.ts';

/** Why a file cannot be opened. */
export type LockProblem =
  /** It is locked, and no passphrase was given. */
  | 'locked'
  | 'wrong-passphrase'
  /** It is locked in another way than with a passphrase, or its lock is damaged. */
  | 'damaged-lock';

const ageMagic = 'age-encryption.org/v1';
/** What begins the last line of the part that says how a file is locked, which is read whole before anything else. */
const lockEnd = '\n--- ';
/** In bytes; with a passphrase, that part has less than three hundred. */
const longestLock = 4_096;
const gzipMagic = [0x1f, 0x8b];

const streamOf = (bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await iterator.return?.()),
  });
};

/** The chunks of a stream; left early, the stream is cancelled. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isRead = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isRead = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isRead) await reader.cancel().catch(() => undefined);
  }
}

/**
 * A file with these bytes, packed.
 * @param passphrase empty for a file that anyone can open.
 */
export async function packed(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>, passphrase: string): Promise<Blob> {
  const zipped: ReadableStream<Uint8Array> = streamOf(bytes).pipeThrough(new CompressionStream('gzip'));
  if (passphrase === '') return new Response(zipped as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const locked: ReadableStream<Uint8Array> = await encrypter.encrypt(zipped);
  return new Response(locked as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

const beginsWith = async (file: Blob, text: string): Promise<boolean> =>
  (await file.slice(0, text.length).text()) === text;

/** Whether a file is locked with a passphrase. */
export const isLocked = (file: Blob): Promise<boolean> => beginsWith(file, ageMagic);

const isPacked = async (file: Blob): Promise<boolean> => {
  const head = new Uint8Array(await file.slice(0, gzipMagic.length).arrayBuffer());
  return gzipMagic.every((byte, at) => head[at] === byte);
};

/** Whether a file begins as backups do: locked, packed, or as it is in lines. */
export const isBackup = async (file: Blob): Promise<boolean> =>
  (await isLocked(file)) || (await isPacked(file)) || beginsWith(file, `{"format":"${backupFormat}"`);

/** Tells how much of a file was read while its bytes go by. */
function counted(file: Blob, onRead: (part: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let read = 0;
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => {
        read += bytes.length;
        onRead(read / file.size);
        controller.enqueue(bytes);
      },
    }),
  );
}

/**
 * The bytes that were packed into a file. A file that was not packed is given as it is.
 * @param onRead told which part of the file was read, from 0 to 1.
 */
export async function unpacked(
  file: Blob,
  passphrase: string,
  onRead: (part: number) => void = () => undefined,
): Promise<Result<AsyncGenerator<Uint8Array>, LockProblem>> {
  let stream: ReadableStream<Uint8Array> = counted(file, onRead);
  if (await isLocked(file)) {
    if (!(await file.slice(0, longestLock).text()).includes(lockEnd)) return failed('damaged-lock');
    if (passphrase === '') return failed('locked');
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      stream = await decrypter.decrypt(stream);
    } catch (error) {
      const isClosed = error instanceof Error && error.message.startsWith('no identity matched');
      return failed(isClosed ? 'wrong-passphrase' : 'damaged-lock');
    }
    // What was locked was packed first.
    return ok(chunksOf(unzipped(stream)));
  }
  return ok(chunksOf((await isPacked(file)) ? unzipped(stream) : stream));
}

const unzipped = (stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> =>
  (stream as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('gzip'));
