/** The parts of a `multipart/form-data` body by their names; undefined where it is none. */
export function parseMultipart(contentType: string, body: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const delimiter = Buffer.from(`--${boundary}`);
  const parts = new Map<string, Buffer>();
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end === -1) break;
    const part = body.subarray(start + delimiter.length + 2, end - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/i.exec(part.subarray(0, headEnd).toString())?.[1];
    if (headEnd !== -1 && name !== undefined) parts.set(name, part.subarray(headEnd + 4));
    start = end;
  }
  return parts;
}
