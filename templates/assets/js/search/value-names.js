/** Chinese names of the coded values of facets, as the pages have them (`Vocabulary`). */
const NAMES = {
  level: { national: '国家', province: '省级', city: '市级', county: '县级', township: '乡镇' },
  kind: {
    workReport: '政府工作报告',
    plan: '规划',
    taskBreakdown: '任务分解',
    opinion: '意见',
    notice: '通知',
    regulation: '法规规章',
    partyReport: '党代会报告',
    record: '会议记录',
    other: '其他',
  },
};

/**
 * The name a reader knows a value by; a value without one is shown as it is.
 * @param {string} facet
 * @param {string} value
 * @param {string} [label]
 */
export function nameOf(facet, value, label = value) {
  const names = NAMES[facet] ?? {};
  return Object.hasOwn(names, value) ? names[value] : label;
}
