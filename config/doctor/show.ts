import type { Finding } from './finding';

const mark = ({ ok }: Finding): string => (ok === null ? '？' : ok ? '✓' : '✗');

export function showFinding(finding: Finding): void {
  console.log(`${mark(finding)} ${finding.id}  ${finding.zh}`);
  // What is good needs no second reading.
  if (finding.ok !== true) console.log(`    ${finding.en}`);
}
