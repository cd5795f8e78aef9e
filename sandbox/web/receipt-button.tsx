import { type ReactNode, useState } from 'react';
import type { Desk } from './desk';
import { readReceipt } from './read-receipt';
import type { ServerApi } from './server-api';

const LABELS = { ready: '复制凭据', copied: '凭据已复制', none: '没有凭据（核验通过后才有）' };

/** Copies the receipt without showing it: the diagram masks it, as for ten minutes it is worth as much as a password. */
export function ReceiptButton({ desk, server }: { readonly desk: Desk; readonly server: ServerApi }): ReactNode {
  const [label, setLabel] = useState(LABELS.ready);
  async function copy(): Promise<void> {
    const receipt = await readReceipt(server, desk.state.get().openid);
    if (receipt !== undefined) await navigator.clipboard.writeText(receipt);
    setLabel(receipt === undefined ? LABELS.none : LABELS.copied);
    setTimeout(() => {
      setLabel(LABELS.ready);
    }, 3000);
  }
  return (
    <button type="button" aria-live="polite" onClick={() => void copy().catch(desk.reportError)}>
      {label}
    </button>
  );
}
