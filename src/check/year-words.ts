/** The wordings by which a year dates work; in each pattern the year is the first group. */

const year = '((?:19|20)\\d\\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})'
export const anyYear = new RegExp(`(?<!\\d)${year}(?=年)`, 'gu')
/** Years that belong to a span, a law, a plan or a beginning. */
export const spanning = /[-~—－–至到]\s*(?:19|20)?\d\d|(?:19|20)\d\d[-~—－–至到]|五年|三年|以来|规划|纲要/
/** A sentence that looks back, or leads on to this year. */
export const lookingBack = /连续|历年|逐年|今年|目前|本年|五年|三年|两年|十[一二三四]?五|[年月日]起,|再次|至今|明年/u

/** Announcements and dates up to which; the year is the first group. */
export const introduced = new RegExp(`现将[^,.;]{0,14}?${year}年度?`, 'gu')
export const until = new RegExp(
  `(?<=^|[,;:.]|数据|统计)(?:截至|截止到?|截止至?|至)${year}年(?:1[012]月[\\p{Script=Han}]?|年?[底末])(?:\\d{1,2}日)?`,
  'gu',
)
/** A year at the head of a clause or behind its subject, with the stretch of it that is meant: 我镇2022年上半年… */
export const adverbial = new RegExp(
  `(?<=^|[,;:.(]|[一二三四五六七八九十]是|我[镇乡县区市]|街道|全[镇乡县区市]|本[镇乡县]|[镇乡](?:党委|政府)?|在|(?:^|[,;:.])[自从])${year}年度?(?:全年|以来|期间|上半年|下半年|第?[一二三四]季度|1?\\d月?[-~至到]1?\\d月份?|1?\\d月份?(?:\\d{1,2}日)?(?:以来)?)?(?![底末初前])`,
  'gu',
)
/** What follows where a year dates work done: a comma, who did it, or what was done. */
export const eventful =
  /^(?:,|[^,.;]{0,12}(?:我|全[镇县乡区市街]|镇|乡|街道|党|各|共|先后|开展|组织|召开|受理|办理|调处|调解|化解|培训|发放|审核|审查|检查|完成|推进|落实|坚持|加强|扎实|举办|制定|排查|接待|解答|查处|整改|安排|投入|新建|严格|认真|深入|积极))/u
/** What follows where a year belongs to a thing: 2022年建成的…, 2022年度考核, 2022年的36件, 2022年版. */
export const ofThing =
  /^(?:[^,.;]{1,14}的(?=[^,.;])|的?\d|的?基础|同期|相比|版|至|-|以前|之前|,?(?:县|市|省|上级|国家|中央|国务院)(?!区|级|域)|度?(?:述法|考核|测评|评议|评选|表彰|审计|督察|评估|绩效|结算|决算)|,?[^,.;]{0,12}(?:荣获|获|被|授予)|[^,.;]{0,14}(?:情况|结果)[经被在获])/u
/** Documents of one's own that carry a year: 制定《…2022年普法工作要点》. */
export const document = new RegExp(
  `(?:制定|印发|出台|下发|编制|公布)(?:了|并实施|完善)?(?:《[^》]{0,30}?${year}年[^》]{0,30}(?:要点|计划|方案|安排|清单)》|${year}年度?[^,.;《]{0,16}?(?:要点|计划|方案|安排|清单|目录))`,
  'gu',
)
export const planned = new RegExp(
  `(?<=^|[,;:.]|[一二三四五六七八九十]是|在)${year}年度?(?!的?(?:基础|经验|成绩)|(?:新增|创建|建成|完成|通过|立项|申报|确定|探索)[^,.;]{0,10}的),?(?=[^,.;]{0,14}(?:将|要(?!求)|计划|拟|力争|争取|继续|重点|进一步|着力|加强|推进|工作中))`,
  'gu',
)
export const tasks = new RegExp(
  `(?:完成|谋划|部署|做好|落实|实施|抓好|办好)(?:好)?${year}年度?[^,.;]{0,8}?(?:民生实事|工作|任务|重点项目|普法|计划)(?!总结|收尾|考核)`,
  'gu',
)
/** 扎实推进2022年度法治政府建设: work named with its year. */
export const worked = new RegExp(
  `(?:推进|开展|抓好|做好|部署|落实|重视|围绕|完成|组织|参加)(?:了|好)?${year}年度?(?:的)?(?:全镇|全乡|我镇|我乡|镇级)?"?(?:法治(?!督察)|依法|普法|各项|民主法治|平安|领导干部学法|学法|国家工作人员学法|综合执法|行政执法(?!案卷)|政务公开|信访工作)(?![^,.;]{0,12}(?:报告|考核|评估|督察|反馈|整改|回头看|述法|评查|总结|成果|基础))`,
  'gu',
)
/** 对照《…(2015-2020年)》: a plan's period, its end the second group. */
export const term = /《[^》]{2,40}\(?((?:19|20)\d\d)年?[-~至]+((?:19|20)\d\d)年?\)?[^》]{0,6}》/gu
/** “七五”普法: a five-year plan of spreading the law, by its number. */
export const campaign = /"?([五六七八])五"?普法/gu
/** What makes an expired plan honest: it is looked back on. */
export const closed = /完成|总结|评估|回顾|以来|期间|时期|上一轮|终期|收官|验收|先进|表彰|荣获|评为|圆满|结束|历史|曾/
/** A date by itself on its line: where a report is signed. */
export const signed = new RegExp(
  `^[ \\u3000\\t]*${year}[ \\u3000]*年[ \\u3000]*(\\d{1,2}|[一二三四五六七八九十]{1,2})[ \\u3000]*月[ \\u3000]*[\\d一二三四五六七八九十]{1,3}[ \\u3000]*日[ \\u3000\\r]*$`,
  'gmu',
)
/** 2023年法治政府建设工作: the year is that of the work, not of a document. */
export const ofYear = new RegExp(
  `(?<!巩固|对照|针对|整改|反馈|根据)${year}年度?[^,.;]{0,24}?(?:工作|计划|任务|安排|打算|思路|目标|情况|成效|回顾|总结|建设|重点|举措|措施|$)`,
  'gu',
)
/** What makes a year in any other place honest: it belongs to a thing, a beginning, a comparison, an award. */
export const belongs =
  /较|比|高于|低于|倍|参照|标准|做法|同期|上年|相比|自|从|由|起|以来|期间|反馈|整改|遗留|存量|积压|启动|印发|出台|修订|修正|颁布|公布|施行|发布|招录|招聘|命名|获|评为|被|授予|申报|立项|批复|开工|动工|承接|下放|考核|考评|述法|评查|督察|督查|审计|巡察|巡视|换届|届|级|版|第.批|号|排名|位列|经验|基础|成果|水平|现状|历史|已于|曾|先后|累计|连续|逐年|中央|国务院|[省市县](?:里|委|政府)|上级|普查|回头看|案|升|降|增|减|创建的|完成的|建成的|通过的|问题|不足|短板|收尾|未完成|尚未|结转|移交|冬|(?<!前)后,|(?<!前)后$|搬|迁|改造|改建|扩建|执行情况|通报|[-~至到]/u
/** 2023年是“八五”普法的关键一年: the year that the report speaks of. */
export const keyYear = new RegExp(`(?<=^|[,;:.])${year}年是[^,;.]{2,30}(?:之年|一年|元年|开局年|起步年|攻坚年)`, 'gu')
/** A deadline that has passed: 力争2022年底前 in the plan of 2023. */
export const deadline = new RegExp(
  `(?<!截至|截止|截止到|自|从|较|比|与)${year}年(?:年?[底末]|内)(?:之?前)?(?!的|[^,.;]{1,8}的)`,
  'gu',
)
