import { checkCharacter } from '../../contract';

/** Someone made up, for tests. No two have the same openid; names and ID numbers may come again. */
export interface Person {
  readonly openid: string;
  readonly realName: string;
  readonly credId: string;
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '测试样例虚构';

/** A made-up person; the ID number has a valid checksum and a region that was never given out. */
export function madeUpPerson(number: number): Person {
  const first17 = `990101${1950 + (number % 60)}0101${String(100 + (number % 900))}`;
  return {
    openid: `oSandbox${String(number).padStart(20, '0')}`,
    realName: `${SURNAMES.charAt(number % SURNAMES.length)}${GIVEN.charAt(number % GIVEN.length)}${GIVEN.charAt((number >> 4) % GIVEN.length)}`,
    credId: first17 + checkCharacter(first17),
  };
}
