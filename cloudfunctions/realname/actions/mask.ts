import type { CredId, RealName } from '../../../contract';

/** Surnames of two characters. `欧*` would look like the surname 欧, so both characters stay. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 司空 长孙 宇文 端木 南宫 独孤 轩辕 百里 东郭 西门 ' +
    '澹台 公冶 公羊 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 ' +
    '公良 拓跋 夹谷 宰父 谷梁 段干 呼延 东门 南门 赫连 万俟 闻人 歐陽 司馬 諸葛 東方 尉遲 公孫 長孫 獨孤'
  ).split(' '),
);

/** `张*`, `欧阳*`, `J*`: one `*` whatever the rest, so that not even its length shows. */
export function maskName(name: RealName): string {
  const [first = '', second = '', ...rest] = Array.from(name);
  const isCompound = rest.length > 0 && COMPOUND_SURNAMES.has(first + second);
  return `${isCompound ? first + second : first}*`;
}

/** `1101**********0070`: first 4 and last 4 of the 18 characters. */
export function maskCredId(credId: CredId): string {
  return `${credId.slice(0, 4)}${'*'.repeat(10)}${credId.slice(14)}`;
}
