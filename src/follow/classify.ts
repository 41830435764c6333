import type { CommitmentClass } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { findQuantities } from '../text/quantities.ts'

const deed =
  /建成|建立|新建|改造|举办|开展|组织|制定|修订|印发|出台|公布|公示|公开|招录|聘请|配备|推行|推广|清理|梳理|培训|宣传|检查|评查|评估|考核|化解|调解|整改|整治|编制|完成|设立|设置|成立|召开|签订|落成|启动|建设|申报|创建|打造.{0,12}(?:中心|基地|站|点|品牌|平台|队)/u
const vague =
  /提高认识|意识|氛围|格局|水平|能力|合力|坚强|保障|思想|方向|作风|素养|思维|精神|基础|环境|质效|效能|工作机制|指导|领导|队伍|责任/gu
const concrete =
  /清单|办法|方案|中心|工作站|服务站|工作室|窗口|平台|公园|广场|长廊|基地|热线|协议|台账|档案|法律顾问|监督员|调解员|网格|公约|讲座|轮训|“[^”]{2,12}”|《[^》]+》|项目|工程|公路|学校|医院|工资|养老|住房|园区|管网|机场|铁路|地铁|桥|场馆/u
const slogan =
  /新篇章|新台阶|新局面|新征程|新跨越|保驾护航|奋力谱写|凝聚.{0,12}合力|再上|作出.{0,8}贡献|而(?:不懈)?(?:努力)?奋斗/u

/** Targets without a figure. */
const measured = /翻一?番|全覆盖|清零|倍增/u

/** How checkable an item is: a figure, a deed on an object, a general direction, a slogan. */
export function classify(text: string): CommitmentClass {
  const plain = folded(text)
  if (measured.test(plain) || findQuantities(text).some(({ unit }) => unit !== '届' && unit !== '级'))
    return 'measurable'
  if (slogan.test(plain) && !concrete.test(plain)) return 'slogan'
  const general = plain.match(vague)?.length ?? 0
  if (deed.test(plain) && (concrete.test(plain) || general === 0)) return 'actionable'
  return concrete.test(plain) && general <= 1 ? 'actionable' : 'general'
}
