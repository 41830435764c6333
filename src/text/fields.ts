/**
 * What a passage of a report may be about, with the words that say so.
 *
 * Words of the work, whichever way a heading dresses them: 筑牢解纷防线 and 化解矛盾纠纷 are both of `disputes`. A word
 * stands under one field only, so that fields tell passages apart.
 */
const words = {
  leadership: '组织领导|第一责任人|党的领导|党对|政治引领|政治建设|党建|领导小组|统筹协调|压实|述法|一把手|高位推动',
  learning: '学法|理论学习|理论武装|中心组|法治素养|法治思维|思想根基|学思|能力素质|干部培训|学习贯彻|旁听庭审',
  publicity:
    '普法|法治宣传|法制宣传|宣传教育|法治教育|法治文化|法律进|送法|法律明白人|以案释法|守法|法律意识|法治意识|法治氛围|宪法宣传|法治讲座',
  enforcement: '执法|行政处罚|三项制度|持证|罚没|案卷|双随机|专项整治|裁量',
  decisions: '决策|议事规则|合法性审[查核]|专家论证|法律顾问|集体讨论|听证|合同审[查核]',
  documents: '规范性文件|立规|建章立制|制度体系|制度建设|清理结果|备案审查',
  disputes: '矛盾|纠纷|解纷|调解|调处|信访|枫桥|诉求|接访|息诉|综治|无讼',
  openness: '政务公开|信息公开|公开透明|主动公开|村务公开|公示栏|公开栏',
  supervision: '监督|制约|代表建议|政协委员提案|政协提案|纪检|巡察|审计|问责|复议|应诉|人大',
  services: '便民|政务服务|审批|放管服|营商|一网通办|帮办|代办|窗口|办事效率|最多跑一|热线|惠企|证明事项',
  legalAid: '公共法律服务|法律援助|律师|法律服务|法治体检|公证',
  functions: '政府职能|权责清单|机构职能|机构改革|职能体系|履职效能|转变职能',
  villages: '村规民约|依法治村|民主法治示范|基层治理|网格|自治|德治|村民|社区治理|积分制',
  safety: '安全生产|应急|突发|扫黑|平安|治安|防灾|消防|隐患|食品安全|国家安全',
  digital: '数字|信息化|智慧|科技保障|平台建设|数据共享|互联网',
  economy: '经济运行|财政|地区生产总值|金融|市场主体',
  investment: '投资|项目建设|重大项目|招商|引资',
  trade: '消费|商贸|物流|外贸|内需',
  industry: '工业|产业|制造业|企业|园区|转型升级|集群|民营',
  farming: '农业|农村|乡村振兴|粮食|农民|三农|脱贫|扶贫|高标准农田|种植|养殖',
  building: '城市建设|城镇化|基础设施|旧城|棚户|道路|交通|管网|城市管理|城乡建设|住房',
  environment: '生态|环境|污染|绿化|节能|减排|大气|水源|环保|河长|低碳',
  welfare: '民生|就业|社会保障|养老|医疗|卫生|教育|社保|低保|居民收入|救助|文化体育',
  reform: '改革|开放|体制机制',
  innovation: '科技|创新',
  tourism: '旅游|文旅|景区|文化产业',
  conduct: '政府自身|作风|廉洁|廉政|反腐|勤政|八项规定|效能建设|清廉',
} as const

/** A field of a local government's work. */
export type Field = keyof typeof words

/** All fields, in the order their words are listed. */
export const fields: readonly Field[] = Object.keys(words) as readonly Field[]

const patterns = Object.entries(words).map(([field, list]) => [field as Field, new RegExp(list, 'gu')] as const)

/** How often the words of each field stand in a text; fields that do not are left out. Linear in the text. */
export function fieldsOf(text: string): ReadonlyMap<Field, number> {
  const counts = new Map<Field, number>()
  for (const [field, pattern] of patterns) {
    const count = text.match(pattern)?.length ?? 0
    if (count > 0) counts.set(field, count)
  }
  return counts
}
