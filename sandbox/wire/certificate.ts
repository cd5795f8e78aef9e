import { readFileSync } from 'node:fs';
import path from 'node:path';

const fixture = (name: string): string => path.join(__dirname, name);

/** A certificate for `localhost`, signed by itself: who is to trust it needs `NODE_EXTRA_CA_CERTS` to name this file. */
export const CERTIFICATE_FILE = fixture('localhost-certificate.pem');

/** The certificate and its key. */
export const readCertificate = () => ({
  cert: readFileSync(CERTIFICATE_FILE),
  key: readFileSync(fixture('localhost-key.pem')),
});
