/** Packs a backup into a file, and locks it with a passphrase where the user wants that: gzip and age, which other programs open too. */
import { failed, ok, type Result } from '../../result.ts';

/** Why a file cannot be opened. */
export type LockProblem =
  /** It is locked, and no passphrase was given. */
  'locked' | 'wrong-passphrase';

const ageMagic = 'age-encryption.org/v1';
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

/** The bytes that were packed into a file. A file that was not packed is given as it is. */
export async function unpacked(
  file: Blob,
  passphrase: string,
): Promise<Result<AsyncGenerator<Uint8Array>, LockProblem>> {
  let stream: ReadableStream<Uint8Array> = file.stream();
  if ((await file.slice(0, ageMagic.length).text()) === ageMagic) {
    if (passphrase === '') return failed('locked');
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      stream = await decrypter.decrypt(stream);
    } catch {
      return failed('wrong-passphrase');
    }
    // What was locked was packed first.
    return ok(chunksOf(unzipped(stream)));
  }
  const head = new Uint8Array(await file.slice(0, gzipMagic.length).arrayBuffer());
  return ok(chunksOf(gzipMagic.every((byte, at) => head[at] === byte) ? unzipped(stream) : stream));
}

const unzipped = (stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> =>
  (stream as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('gzip'));
