/** An error that the cloud's database answers: HTTP 200 with `{ code, message }`. */
export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

export const collectionMissing = (collection: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. Please check your request, but if the problem persists, contact us.`,
  );

/** As MongoDB words it, with the key's value: callers must not repeat it to anyone. */
export const duplicateKey = (collection: string, key: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_DUPLICATE_WRITE',
    `[DuplicateWrite] E11000 duplicate key error collection: sandbox.${collection} index: _id_ dup key: { _id: ${key} }`,
  );

export const requestFailed = (message: string): DatabaseError => new DatabaseError('DATABASE_REQUEST_FAILED', message);

export const transactionConflict = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  );

export const transactionMissing = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_NOT_EXIST',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  );

/** The codes behind the SDK's numbers, to answer one of them on demand. */
const CODES: Readonly<Record<number, string>> = {
  [-501001]: 'SYS_ERR',
  [-501002]: 'SERVER_TIMEOUT',
  [-501003]: 'EXCEED_REQUEST_LIMIT',
  [-501004]: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
  [-501007]: 'INVALID_PARAM',
  [-502001]: 'DATABASE_REQUEST_FAILED',
  [-502003]: 'DATABASE_PERMISSION_DENIED',
  [-502005]: 'DATABASE_COLLECTION_NOT_EXIST',
};

/** The cloud's word for an SDK errCode; `SYS_ERR` where it has none. */
export const cloudCodeOf = (errCode: number): string => CODES[errCode] ?? 'SYS_ERR';
