import { findCommand, LANGUAGES, verify } from './languages';
import { BAD, EXPECTED, GOOD, IDS } from './receipts';

const HOW_TO_RUN = 'docs/integration.md, “How the examples are tested”, says how to run it.';

describe.each(LANGUAGES)('the documented back end in $name', (language) => {
  const command = findCommand(language);
  if (command === undefined && language.name !== 'Node') {
    process.stderr.write(`Left out: the receipt example in ${language.name}. ${HOW_TO_RUN}\n`);
    test.skip('is not installed here', () => undefined);
    return;
  }

  test.each(GOOD)('accepts a receipt that is %s', (_, receipt, expected) => {
    const { stdout, stderr, status } = verify(command ?? [], receipt(), { ...EXPECTED, ...expected });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const { openid, reference } = EXPECTED;
    expect(JSON.parse(stdout)).toEqual({ openid, reference, verificationId: IDS.vid, receiptId: IDS.jti });
  });

  test.each(BAD)('refuses a receipt that is %s', (_, receipt, expected) => {
    const { stdout, stderr, status } = verify(command ?? [], receipt(), { ...EXPECTED, ...expected });
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    // One that fell over would end in the same way.
    expect(stderr).toMatch(/^refused: /m);
  });
});
