import { type ReactNode, useState } from 'react';
import type { Desk } from './desk';
import { readReceipt, REFERENCE } from './read-receipt';
import type { ServerApi } from './server-api';

const LABELS = { ready: '复制凭据', copied: '凭据已复制', none: '没有凭据（核验通过后才有）' };

/** Copies the receipt without showing it: the diagram masks it, as for ten minutes it is worth as much as a password. */
export function ReceiptButton({ desk, server }: { readonly desk: Desk; readonly server: ServerApi }): ReactNode {
  const [label, setLabel] = useState(LABELS.ready);
  /** Whose was copied last: the back end that is to verify it has to be told. */
  const [openid, setOpenid] = useState<string>();
  async function copy(): Promise<void> {
    const person = desk.state.get().openid;
    const receipt = await readReceipt(server, person);
    if (receipt !== undefined) await navigator.clipboard.writeText(receipt);
    setOpenid(receipt === undefined ? undefined : person);
    setLabel(receipt === undefined ? LABELS.none : LABELS.copied);
    setTimeout(() => {
      setLabel(LABELS.ready);
    }, 3000);
  }
  return (
    <>
      {openid !== undefined && (
        <small>
          OPENID=<code>{openid}</code> REFERENCE=<code>{REFERENCE}</code>
        </small>
      )}
      <button type="button" aria-live="polite" onClick={() => void copy().catch(desk.reportError)}>
        {label}
      </button>
    </>
  );
}
