import type { CommitmentClass } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { goalsOf } from './measures.ts'
import { namesOf } from './names.ts'
import { goalsWithoutFigure } from './wording.ts'

const deed =
  /建成|建立|新建|扩建|改造|举办|召开|开展|组织|制定|修订|印发|出台|编制|公布|公示|公开|招录|聘请|配备|购置|配送|推行|推广|清理|梳理|培训|轮训|检查|评查|考核|化解|调解|整改|整治|治理|完成|设立|设置|成立|组建|签订|落成|启动|开工|建设|申报|创建|创成|争创|实施|引进|培育|接受|办理|发放|落实|试点|排查|查处|打击|邀请|播出|建档/u
/** What a direction is of when it is of nothing one could point at. */
const vague =
  /认识|意识|氛围|格局|水平|能力|合力|保障|思想|方向|作风|素养|思维|精神|基础|环境|质效|效能|质量|效率|指导|领导|责任|使命|满意度|知晓率|信任|公信力|理念|优势|活力|动力|体系|发展|作用|成效|良好|稳定|和谐/gu
const thing =
  /清单|办法|方案|细则|规划|目录|指南|手册|中心|工作站|服务站|工作室|调解室|窗口|专窗|平台|公园|广场|长廊|街区|基地|热线|协议|台账|档案|法律顾问|监督员|调解员|审查员|志愿|网格|公约|讲座|演练|专栏|栏目|项目|工程|公路|道路|学校|医院|工资|养老|住房|园区|管网|机场|铁路|地铁|桥|场馆|大会|论坛|活动|行动|试点|代表建议|提案|信访|积案|纠纷|小区|补贴|社区|队伍建设|企业|产业园|开发区|条例|联席会议|制度|政策|资金|扫黑|禁毒|防艾|空气质量|水质|扬尘|污染|安全生产|隐患|食品|药品|医保|低保|双拥|拥军|优抚|计划生育|国防|普查|物业|拥堵|交通|市容|健身|就业|脱贫|扶贫|殡葬|垃圾|绿化|造林|执法|案件|来信来访|诉求|欠薪|住房|房地产|物价|粮食|耕地|水利|供水|供热|电网/u
const slogan =
  /新篇章|新台阶|新局面|新征程|新跨越|保驾护航|奋力谱写|凝[聚心].{0,16}(?:合力|聚力)|再上|作出.{0,8}贡献|而(?:不懈)?(?:努力)?奋斗|提供.{0,8}(?:有力|坚强|坚实)的?.{0,8}(?:保障|支撑)|落地见效|齐抓共管/u

/** How checkable an item is: a figure, a deed on an object, a general direction, a slogan. */
export function classify(text: string): CommitmentClass {
  const plain = folded(text)
  if (goalsWithoutFigure.test(plain) || goalsOf(text).length > 0) return 'measurable'
  if (namesOf(text).length > 0) return 'actionable'
  if (slogan.test(plain) && !thing.test(plain)) return 'slogan'
  return isActionable(plain) ? 'actionable' : 'general'
}

/** A deed on a thing one could point at; beside a thing one word of direction is let pass. */
function isActionable(plain: string): boolean {
  const directions = plain.match(vague)?.length ?? 0
  if (thing.test(plain)) return directions <= 1 || deed.test(plain)
  return directions === 0 && deed.test(plain)
}
