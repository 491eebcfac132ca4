import type { Readable } from 'node:stream';

/** A run of bytes, both ends included, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}

export interface ListedBlob {
  readonly sha256: string;
  readonly writtenAt: Date;
}

/** Bytes that are safe from a power cut but not in their place yet; disposing of them before `keep` leaves nothing. */
export interface ReceivedBlob extends StoredBlob, AsyncDisposable {
  /** Puts them under their hash, where the same bytes are kept once. */
  keep(): Promise<void>;
}

/** Blobs of which none is safe from a power cut before `sync` has returned, and all of them are afterwards. */
export interface Batch {
  put(bytes: Buffer): Promise<StoredBlob>;
  sync(): Promise<void>;
}

/**
 * Bytes under their SHA-256. A blob that was kept survives a power cut; rows point at it afterwards (references.ts says
 * how rows and blobs stay together). One interface, so that a bucket can take the disk's place.
 */
export interface Storage {
  /** As a person names it. */
  readonly place: string;
  /** Whose it is: the given owner's, unless another was here before. */
  claim(owner: string): Promise<string>;
  /** Takes the stream to its end. A stream that breaks off leaves nothing behind. */
  receive(bytes: Readable): Promise<ReceivedBlob>;
  /** For many small blobs at once. */
  batch(): Batch;
  has(sha256: string): Promise<boolean>;
  /** Fails when opened, not when read, if there is no such blob. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** A local file with the bytes, for libraries that read files only. Not to be written to. */
  path(sha256: string): string;
  /** A local folder for what is made of a blob and can be made again; it goes when the blob does. */
  derivedPath(sha256: string): string;
  remove(sha256: string): Promise<void>;
  /** Every blob, in no order; those that come or go meanwhile may be among them or not. */
  list(): AsyncIterable<ListedBlob>;
  /** Throws unless bytes can be written now. */
  check(): Promise<void>;
}
