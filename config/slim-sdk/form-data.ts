import { randomBytes } from 'node:crypto';

const CRLF = '\r\n';

type Value = string | number | Buffer;

/**
 * Stands in for the package `form-data`, of which the SDK takes a form of texts and bytes, whole and at once. Streams and
 * files are refused, lest something other be sent.
 */
export default class FormData {
  /** Random, so that nobody can end a part by what is in it. */
  private readonly boundary = '-'.repeat(26) + randomBytes(12).toString('hex');
  private readonly parts: (string | Buffer)[] = [];

  append(name: string, value: Value): void {
    const isBytes = Buffer.isBuffer(value);
    if (!isBytes && typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError('Not known to the stand-in for form-data: a value');
    }
    const type = isBytes ? `Content-Type: application/octet-stream${CRLF}` : '';
    const head = `--${this.boundary}${CRLF}Content-Disposition: form-data; name="${name}"${CRLF}${type}${CRLF}`;
    this.parts.push(head, isBytes ? value : String(value), CRLF);
  }

  getHeaders(): { readonly 'content-type': string } {
    return { 'content-type': `multipart/form-data; boundary=${this.boundary}` };
  }

  getBuffer(): Buffer {
    const end = `--${this.boundary}--${CRLF}`;
    return Buffer.concat([...this.parts, end].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  }
}
