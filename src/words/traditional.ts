/** Traditional characters of the words that accounts are written in, each with what it is otherwise written as. */
const TRADITIONAL =
  "並佔來係個備傳債價億償優儲內兩別刪劃動務勞勳勵匯區參員單國圖團執報學實寧審寫專對導層屬岡峽幣幹庫廣廳" +
  "張彌後從復徵應戰戶捨採換撥撫擔據擬數時會東條業構樂標樣橋機檔檢欄權歲氣決沒況淨減準滯滿漢潔潛濟灣災為" +
  "無營獎獨環產異當療發監眾確碼礎稅種稱積節範築簽糧納級細終組結絡給統經綜維網編總績織繕繳繼續羅聯職肅臨" +
  "臺與艦荊萬蓋蘇處號術衛補裝製複見規視訂計訊訓記訪設許診評詞詢話該認誤說調請證議護讀變負財貨責貴買費貼" +
  "賃資賓賠質賬購贈贛車軍軟較輔輛輸轉辦農這週進運過遠適遷遼還郵鄉鄭醫釋銷鋪錄鎮長門開間關陳陽隊際隨險隱" +
  "隻雜離雲電頁頂項預領頭額類飛養餘饋饒馬駐驗體鳳鶴鷹麗黃點龍";

const SIMPLIFIED =
  "并占来系个备传债价亿偿优储内两别删划动务劳勋励汇区参员单国图团执报学实宁审写专对导层属冈峡币干库广厅" +
  "张弥后从复征应战户舍采换拨抚担据拟数时会东条业构乐标样桥机档检栏权岁气决没况净减准滞满汉洁潜济湾灾为" +
  "无营奖独环产异当疗发监众确码础税种称积节范筑签粮纳级细终组结络给统经综维网编总绩织缮缴继续罗联职肃临" +
  "台与舰荆万盖苏处号术卫补装制复见规视订计讯训记访设许诊评词询话该认误说调请证议护读变负财货责贵买费贴" +
  "赁资宾赔质账购赠赣车军软较辅辆输转办农这周进运过远适迁辽还邮乡郑医释销铺录镇长门开间关陈阳队际随险隐" +
  "只杂离云电页顶项预领头额类飞养余馈饶马驻验体凤鹤鹰丽黄点龙";

/** What is written plainly, by the traditional character. */
export const PLAINLY: Readonly<Record<string, string>> = Object.fromEntries(
  [...TRADITIONAL].map((character, at) => [character, SIMPLIFIED[at]!]),
);

/** One such character. */
export const TRADITIONAL_ONE = new RegExp(`[${TRADITIONAL}]`, "gu");

/** The text with such characters written plainly: `收入總計` → `收入总计`. */
export const simplified = (text: string): string =>
  text.replace(TRADITIONAL_ONE, (character) => PLAINLY[character]!);
