import type { CommitmentClass } from '../model/follow-up.ts'
import { folded } from '../text/fold.ts'
import { goalsOf } from './measures.ts'
import { namesOf } from './names.ts'
import { matterOf } from './grams.ts'
import { goalsWithoutFigure, verbsAll } from './wording.ts'

/** What is left of a direction when nothing is named: 提高…的能力和水平, 压实责任. */
const vague =
  /认识|意识|氛围|格局|水平|能力|合力|保障|思想|方向|作风|素养|思维|精神|基础|环境|质效|效能|质量|效率|指导|领导|责任|使命|满意度|知晓率|信任|公信力|理念|优势|活力|动力|作用|成效|良好|稳定|和谐|力度|本领|成员|班子|队伍|方式|方法|问题|情况|矛盾|困难|要求|部署|决策|目标|任务|措施|举措|手段|途径|渠道|力量|重点|关键|标准化?|规范化?|科学化?|民主化?|制度化?|长效|全面|统筹|协调|衔接|有效|有力|有序|高效|优质|公平|公正|文明|正义|观念|牢固|机制|走深走实|正规化|高素质|铁军|营商|政策|布局|功能|[\p{Script=Han}]{2}力(?![量争求促度])|转变|转型|升级|结构|模式|体制|城市|宜居|现代化?|一流|优惠|品质|形象|品位|特色|规模|层次|档次|效益|空间|条件|潜力|后劲|支撑|地位|新路|道路|站所|各村|各部门|各单位|齐抓共管|上下|内外/gu
/** The subject of every such report: it names nothing. */
const theme =
  /法治化?|依法|法律|行政|执法|普法|宣传|教育|学习|干部|群众|人民|社会|经济|发展|工作|建设|治理|管理|政府|机关|组织|全[镇乡县区市省州国]|我[镇乡县区市省州]|改革|创新|服务/gu
const frame =
  /[的地得和与及或为在对把将以从向由到使让各每等更再也都其这些一个]|尊法|守法|用法|运用|解决|处理|推动|促进|进行|加以|给予|关注|注重|压实|履行|落实|执行|贯彻|围绕|树立|强化|凝聚|增强|营造|形成|发挥|带头/gu
/** Characters of content that name an object. */
const leastContent = 3

const thing =
  /清单|办法|方案|细则|规划|目录|指南|手册|中心|工作站|服务站|工作室|调解室|窗口|专窗|平台|公园|广场|长廊|街区|基地|热线|协议|台账|档案|法律顾问|监督员|调解员|审查员|志愿|网格|公约|讲座|演练|专栏|栏目|项目|工程|公路|道路|学校|医院|工资|养老|住房|园区|管网|机场|铁路|地铁|桥|场馆|大会|论坛|专项行动|试点|代表建议|提案|积案|小区|补贴|社区|产业园|开发区|条例|联席会议|资金|扫黑|禁毒|防艾|空气质量|水质|扬尘|污染|安全生产|隐患|食品|药品|医保|低保|双拥|拥军|优抚|计划生育|国防|普查|物业|拥堵|交通|市容|健身|就业|脱贫|扶贫|殡葬|垃圾|绿化|造林|来信来访|诉求|欠薪|住房|房地产|物价|粮食|耕地|水利|供水|供热|电网/u
const slogan =
  /新篇章|新台阶|新局面|新征程|新跨越|保驾护航|奋力谱写|凝[聚心].{0,16}(?:合力|聚力)|再上|作出.{0,8}贡献|而(?:不懈)?(?:努力)?奋斗|提供.{0,8}(?:有力|坚强|坚实)的?.{0,8}(?:保障|支撑)|落地见效|齐抓共管/u

/** What for, and no deed: 为…奠定坚实基础, 贡献…力量 */
const foundation =
  /^(?:努力|着力|奋力|切实|不断)*为.{0,30}(?:奠定|打下|夯实|提供|作出|贡献|增添).{0,12}(?:基础|保障|支撑|贡献|力量|动力|色彩)|(?:贡献|展现).{0,16}(?:力量|智慧|担当|作为)|(?:走在|争当).{0,6}(?:前列|排头兵)|(?<!为)(?:样板|典范)/u

/** What is to be felt or held to, not done. */
const attitude =
  /^(?:努力|着力|切实|不断|持续|进一步|坚持|牢固|要|始终|积极|大力)*(?:(?:牢固)?树[立牢].{2,40}(?:意识|观念|理念|思想|思维|导向)|营造.{2,40}(?:环境|氛围|风尚)|(?:建设|打造).{0,6}(?:人民满意|服务型|一支)|弘扬.{0,8}(?:正气|精神)|维护正义|当好|强化.{0,8}建设[，,].{0,12}(?:本色|品格|作为|用权)|(?:提高|增强).{0,24}(?:认识|责任感|紧迫感|使命感))/u

/** How checkable an item is: a figure, a deed on an object, a general direction, a slogan. */
export function classify(text: string): CommitmentClass {
  const plain = folded(text)
  if (goalsOf(text).length > 0) return 'measurable'
  if (foundation.test(plain)) return 'slogan'
  if (goalsWithoutFigure.test(plain)) return 'measurable'
  if (namesOf(text).length > 0) return 'actionable'
  if (slogan.test(plain) && !thing.test(plain)) return 'slogan'
  if (attitude.test(plain)) return 'general'
  return isActionable(plain) ? 'actionable' : 'general'
}

/** Whether anything is named beyond deeds, directions and the subject of all such reports. */
function isActionable(plain: string): boolean {
  if (thing.test(plain)) return true
  const words = matterOf(plain).replace(verbsAll, '').replace(vague, '').replace(theme, '').replace(frame, '')
  return words.length >= leastContent
}
