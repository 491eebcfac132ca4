import type { Readable } from 'node:stream';

/** A range of bytes that includes both ends, as in HTTP. */
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

/** A blob that survives a power failure but is not stored under its hash yet. Disposing of it before `keep` discards it. */
export interface ReceivedBlob extends StoredBlob, AsyncDisposable {
  /** Stores the blob under its hash. Equal blobs are stored once. */
  keep(): Promise<void>;
}

/** A group of blobs that survive a power failure only after `sync` has returned. */
export interface Batch {
  put(bytes: Buffer): Promise<StoredBlob>;
  sync(): Promise<void>;
}

/**
 * Stores blobs by their SHA-256. A stored blob survives a power failure, and rows refer to it only once it is stored;
 * references.ts describes how rows and blobs stay consistent. The interface allows object storage to replace the disk.
 */
export interface Storage {
  /** The location of the storage, for messages. */
  readonly place: string;
  /** Claims the storage for this owner if it has none, and returns its owner. */
  claim(owner: string): Promise<string>;
  /** Reads the stream to its end. If the stream fails, nothing is kept. */
  receive(bytes: Readable): Promise<ReceivedBlob>;
  /** Starts to store a group of many small blobs. */
  batch(): Batch;
  has(sha256: string): Promise<boolean>;
  /** Opens a blob. If there is no such blob, this call fails, not the first read. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** Returns a local file with the blob, for libraries that can only read files. Do not write to it. */
  path(sha256: string): string;
  /** Returns a local folder for files that can be derived from the blob again. It is removed together with the blob. */
  derivedPath(sha256: string): string;
  remove(sha256: string): Promise<void>;
  /** Lists all blobs in no particular order. Blobs that are added or removed meanwhile may be missing or included. */
  list(): AsyncIterable<ListedBlob>;
  /** Throws an error if the storage cannot be written. */
  check(): Promise<void>;
}
