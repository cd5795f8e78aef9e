import { createRequire } from 'node:module';
import fc from 'fast-check';
import FormData from './form-data';

/** What the SDK uses of it. */
interface Form {
  append(name: string, value: unknown): void;
  getHeaders(): Readonly<Record<string, string>>;
  getBuffer(): Buffer;
}

/** The SDK's own. */
const Package = createRequire(createRequire(__filename).resolve('@cloudbase/node-sdk'))('form-data') as new () => Form;

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)),
);
const fields = fc.array(fc.tuple(fc.stringMatching(/^\w{1,12}$/), value), { minLength: 1, maxLength: 8 });

/** The body with `#` for the boundary, which is random. */
function bodyOf(form: Form, entries: readonly (readonly [string, unknown])[]): string {
  for (const [name, each] of entries) form.append(name, each);
  const { 'content-type': type = '' } = form.getHeaders();
  const [, boundary = ''] = /^multipart\/form-data; boundary=(-{26}[0-9a-f]{24})$/.exec(type) ?? [];
  expect(boundary).not.toBe('');
  return form.getBuffer().toString('latin1').replaceAll(boundary, '#');
}

test('sends the form that the package sends', () => {
  fc.assert(
    fc.property(fields, (entries) => {
      expect(bodyOf(new FormData(), entries)).toBe(bodyOf(new Package(), entries));
    }),
    { numRuns: 500 },
  );
});

test('has a boundary of its own each time', () => {
  expect(new FormData().getHeaders()).not.toEqual(new FormData().getHeaders());
});

test.each([[null], [true], [{}], [['text']]])('refuses %j', (each) => {
  const form: Form = new FormData();
  expect(() => {
    form.append('name', each);
  }).toThrow(new TypeError('Not known to the stand-in for form-data: a value'));
});
