export * from './cred-id';
export * from './error-catalogue';
export * from './name';
export * from './parse-response';
export * from './parsed';
export * from './personal-data';
export * from './request';
export * from './response';
