import { readFileSync } from 'node:fs';
import path from 'node:path';

const fixture = (name: string): string => path.join(__dirname, name);

/** A self-signed certificate for `localhost`: a process trusts it if its `NODE_EXTRA_CA_CERTS` names this file. */
export const CERTIFICATE_FILE = fixture('localhost-certificate.pem');

/** The certificate and its key. */
export const readCertificate = () => ({
  cert: readFileSync(CERTIFICATE_FILE),
  key: readFileSync(fixture('localhost-key.pem')),
});
