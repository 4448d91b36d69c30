/** This year's tables against last year's. */
import { rule } from "./rule";

const NO_PRIOR = "没有打开上年决算表";

export const XPY_RULES = [
  rule({
    id: "X-PY-01",
    title: "本年年初结转和结余 = 上年年末结转和结余（总表；财政拨款总表分资金）",
    meaning: "年初数与上年公开的年末数不符：要么填错，要么有年初余额调整而没有说明。",
    source: "公开01表 29行、公开04表 29–31行 与 上年公开01表、公开04表 60行",
    severity: "warning",
    needs: [1],
    exceptions: ["年初余额调整、会计差错更正、机构划转"],
    unavailable: NO_PRIOR,
    assert: () => undefined,
  }),
  rule({
    id: "X-PY-02",
    title: "与上年比较所用的上年数 = 上年公开的表",
    meaning: "说明里与上年相比的基数，应当是上年公开过的数。",
    source: "上年公开05、06、09、10表",
    severity: "warning",
    needs: [1],
    exceptions: ["上年数经过追溯调整"],
    unavailable: NO_PRIOR,
    assert: () => undefined,
  }),
];
