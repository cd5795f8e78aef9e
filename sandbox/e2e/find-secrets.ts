const TABLE_BITS = 20;

/** A number for the three characters at this place; different ones may share it. */
const markAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 14) ^ (text.charCodeAt(at + 1) << 7) ^ text.charCodeAt(at + 2)) & ((1 << TABLE_BITS) - 1);

/**
 * Which of the secrets stand anywhere in a text. The text is gone through once, however many there are: a race leaves
 * 70 MB behind, and 9,000 secrets to look for.
 */
export function findSecrets(text: string, secrets: Iterable<string>): readonly string[] {
  const all = [...new Set(secrets)];
  const found = new Set(all.filter((secret) => secret.length < 3 && text.includes(secret)));
  const byMark = new Map<number, string[]>();
  const isMarked = new Uint8Array(1 << TABLE_BITS);
  for (const secret of all.filter(({ length }) => length >= 3)) {
    const mark = markAt(secret, 0);
    isMarked[mark] = 1;
    byMark.set(mark, [...(byMark.get(mark) ?? []), secret]);
  }
  for (let at = 0; at <= text.length - 3; at += 1) {
    const mark = markAt(text, at);
    if (isMarked[mark] === 0) continue;
    for (const secret of byMark.get(mark) ?? []) if (text.startsWith(secret, at)) found.add(secret);
  }
  return [...found];
}
