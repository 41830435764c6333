/** A place's name, as short as the words around it allow. */
const name = '([\\p{Script=Han}]{2,8}?)'
const goals = '(?:更高水平的?|高水平|新时代|现代化|平安|法治|美丽|幸福|和谐|富强|文明|善治|清廉|活力|魅力|数字|智慧|新)'
const doing = '(?:建设|建成|打造|创建|构建|推进|推动|深化)'

interface Claim {
  /** What a text must have for the pattern to be worth a try: the look for it takes a fraction of the time. */
  readonly needs: RegExp
  /** The place is the first group. */
  readonly pattern: RegExp
}

function claim(needs: RegExp, source: string): Claim {
  return { needs, pattern: new RegExp(source, 'gu') }
}

/** Wording that claims a place as one's own. */
export const claims: readonly Claim[] = [
  claim(
    /实际|[县市区镇乡街]情/,
    `(?:立足于?|结合|紧扣|符合|切合|扎根于?|植根于?|着眼于?)${name}(?:的)?(?:发展)?(?:实际|县情|市情|区情|镇情|乡情|街情)`,
  ),
  claim(
    /建|造|推|深化/,
    `${doing}${goals}+${name}(?=作出|做出|提供|贡献|建设|新|品牌|样板|而|夯实|奠定|筑牢|添|注入|$|[,.;、])`,
  ),
  claim(
    /篇章|局面|辉煌|画卷|华章|征程/,
    `(?:谱写|开创|书写|续写|描绘|奋进)(?:好|新时代|${goals})*${name}(?:的)?(?:现代化建设|现代化|高质量发展|发展|振兴|改革|法治|建设|新)*(?:篇章|局面|辉煌|画卷|华章|征程)`,
  ),
  claim(/贡献|作出|做出/, `(?:作出|做出|贡献)${name}(?:贡献|力量|智慧)`),
  claim(/实际/, `与${name}(?:的)?(?:工作)?实际(?:工作|情况)?(?:相|紧密|有机)*结合`),
  claim(/特色|特点|辨识度/, `具有${name}(?:特色|特点|辨识度)`),
  claim(/成为/, `让(?:法治|平安|安全)成为${name}(?:发展|的)`),
  claim(/"/, `"${goals}${name}"`),
]

/** As `claims`, only in reports of towns and counties: cities and provinces do work for others. */
export const localClaims: readonly Claim[] = [
  claim(
    /提供|营造|作出|做出|贡献|奠定|注入/,
    `为${name}(?:的)?(?:经济社会|高质量|跨越|改革|现代化|振兴|社会稳定|建设)[\\p{Script=Han}、]{0,24}?(?:提供|营造|作出|做出|贡献|奠定|注入)`,
  ),
  claim(
    /法治|治理|营商|稳定|经济社会|高质量|域|行政/,
    `(?:提升|提高|增强|优化|改善|推动|促进|维护|保障|服务|护航|助力)${name}(?:的)?(?:法治化?(?:水平|建设)|治理(?:水平|能力|体系)|营商环境|社会(?:和谐)?稳定|经济社会|高质量发展|市域|镇域|县域|依法行政)`,
  ),
  claim(
    /建设|打造|塑造/,
    `(?:^|[,;:.]|全力|努力|着力|加快|奋力)(?:建设|打造|塑造)(?:[\\p{Script=Han}、]{2,12}的)?(?:新时代|现代化|法治|平安|美丽|幸福)*${name}(?=$|[,;.、"])`,
  ),
  claim(
    /率先|首|名列|位居|排名|领先|前列/,
    `在${name}(?:范围内|各乡镇中?)?(?:率先|首创|首批|首个|首家|名列|位居|排名|领先|走在前列)`,
  ),
]

/** A town as the one who acts. */
export const actor =
  /(?<=^|[,;:.]|[由在经向为将对]|提交|报|报送|提升|推动|推进|促进|加快|加强|强化|维护|保障|夯实|围绕|打造|建设|深化|优化|完善)([\p{Script=Han}]{2,5}?(?:镇|乡|街道))(?=党委|党工委|人民政府|政府|党政|综治|司法所|派出所|平安|综合行政执法|综合执法|机关|领导班子|矛盾|便民|政务|人大|纪委|办事处|全体|干部|各村|共(?!同|商|建(?!成))|现有|辖|下辖|将|已|还|仍|全年|累计|法律|普法|纪|村|群众|作为|属|没有|未|境内|受理|调解|化解|排查|开展|建立|完善|加大|大力|扎实|切实|聚焦|主动|不断|进一步|充分|牢牢|创新|聘请|配备|设立|20\d\d|坚持|始终|认真|深入|全面|积极|持续|严格|着力|高度重视|紧紧围绕|按照|召开|成立|组织|高质量|经济社会|依法|法治|辖区|范围内|治理|全域|行政执法|普法|信访|网格|营商)/gu

/** The organs of a county, with whatever stands before the county's name. */
export const organ =
  /([\p{Script=Han}]{2,8}[县区市旗省])(?=委|人民政府|政府|司法局|公安局|法院|人民法院|检察院|人民检察院|司法厅|公安厅|信访局|人大|政协|纪委|监委|农业农村局|应急管理局|市场监管局|市场监督管理局|综合执法局|统一部署|部署|要求|关于)/gu

/** A county no list knows, with its organs, behind what shows where its name begins: 在屏溪县委、县政府的领导下. */
export const unlistedOrgan =
  /(?<=^|[,;:."《]|[由在经对向将与受行彻实合请接]|按照|根据|依据)(?![由在经对向将与按根依受])([\p{Script=Han}]{2,3}[县区])(?=委(?!托|派)|县?人民政府|县?政府|司法局|公安局|人民法院|人民检察院|人大常委会|20\d\d年)/gu

/** What a place's short name stands before where the place is spoken of as one's own: 三亚旅游市场, 昆山群众. */
export const asOwnPlace =
  /^(?:的)?(?:法治|经济|社会|营商|旅游|群众|人民|百姓|居民|市民|干部|辖区|境内|全域|城区|大地|发展|建设|治理|平安|特色|生态|高质量|现代化|乡村|农村|行政|政务|各界|本地|实际|形象|名片|品牌|样板|故事|速度|蓝天|城市|范围内)/u
/** As one's own behind what is done for it: 全面提升东莞… */
export const doneFor = /(?:推动|推进|提升|促进|服务|保障|维护|加快|助力|优化|建设|打造|守护)$/u
/** Events that many places work for. */
export const event = /^(?:冬奥|奥运|亚运|大运|全运|世博|进博|世界杯|博览会|峰会|论坛|经验|模式|精神|籍|路|街|大道)/u
/** As one's own after 在, where work is done there: 在三亚开展. */
export const whereWorked = /^(?:开展|推进|推行|推广|实施|打造|建成|创建|落地|率先|范围|全面|深入|各)/u

/** Words before 县委 or 县政府 that make it one's own: 接受县人民政府监督. */
export const beforeOwnCounty =
  /接受|配合|报送|参加|迎接|承办|落实|贯彻|邀请|上报|争取|协调|依托|对照|响应|遵照|执行|召开|围绕|联合|协助|会同|组织|支持|服务|推动|推进|助力|结合|提请|呈报|提交|移交|移送|通过|经过|来自|属于|位于|作为|成为|按照|根据|依据|印发|制定|转发|获得|荣获|被评|邻近|全面|认真|主动|积极|及时|定期|多次|统一|优化|整合|借助|利用|针对|聚焦|紧扣|立足|提升|加强|强化|深化|完善|健全|做好|抓好|保障|维护|确保|代表|出席|列席|陪同|先后|同时|以及|关于|有关|相关|承接|反馈|检查|督促|参照|践行|紧跟|拥护|服从|坚持|密切|联系|学习|传达|签订|获|等|并/

/** What no county's name has: 依法治县, 全县, 各县区. */
export const notCounty = /[我本全各该某治市县区省镇乡村依法强每两级地景园社辖片库灾牧林矿厂新老城港]/u

/** A province's rules as one's own to keep: 严格执行《四川省重大行政决策程序规定》. */
export const provincialRule =
  /(?:贯彻|执行|落实|遵守|依据|按照|根据|对照|对标|宣传|实施)[^《,.;]{0,6}《(?:中共)?([\p{Script=Han}]{2,8}?(?:省|市|自治区|特区))(?=[\p{Script=Han}\d()"]{2,40}(?:条例|办法|规定|规程|规则|细则|方案|意见|纲要|要点|目录)》?)/gu

/** Another province's orders as one's own to follow: 落实山东省“一窗受理”改革要求. */
export const provincialOrder =
  /(?:落实|贯彻|执行|按照|根据|围绕|对照)(?:好)?([\p{Script=Han}]{2,7}?(?:省|自治区))(?!内|外|级|直|市|县|里|某|[、和]|司法|道|籍|[\p{Script=Han}]{1,4}[市县区])(?![^,.;]{0,16}(?:来函|函告|协查))|(?:依托|运用|使用|登录|通过)([\p{Script=Han}]{2,7}?(?:省|自治区))(?=[^,.;]{0,20}(?:平台|系统))/gu

/** A document of one's own, titled with a place: 印发《石塘镇普法工作方案》. */
export const ownDocument =
  /(?:印发|制定|出台|修订|编制|下发|实施|按照|根据|落实|依据|执行|遵照|对照|贯彻|遵守)[^《,.;]{0,8}《(?:中共)?([\p{Script=Han}]{2,8}?(?:镇|乡|街道|县|区|旗))(?=[\p{Script=Han}\d()"]{2,40}》)/gu

/** What makes another place's name honest: neighbours, partners, models, origins. */
export const partner =
  /跨|邻|毗|接壤|交界|边界|兄弟|周边|赴|前往|学习|借鉴|考察|观摩|交流|取经|对口|协作|结对|援建|上游|下游|两地|三地|签订|来自|籍|移送|异地|涉及|抄送|经验|外地|做法|帮扶|支援|援/

/** As `partner`, for towns: people who come, go or meet. */
export const visitor = /邀请|授课|来我|到我|调入|调任|调来|转入|转来|嫁|迁入|会商|召集|轮训|跟班/

/** What else another place may be named for: people, firms, cases, roads, waters, events. */
export const elsewhere =
  /与|和|同|联合|会同|协同|配合|协助|联动|共建|合作|对接|人士|人员|厂|店铺|一家|商户|务工|客商|老板|乡贤|企业|公司|集团|商会|事务所|律师|大学|学院|学校|银行|医院|投资|招商|引进|采购|销往|购买|产|高速|公路|铁路|国道|大桥|水库|流域|[河湖江]|山|高校|系|专家|转办|移交|接收|交通|方向|路段|过往|事故|案|诉|仲裁|诈|抓获|嫌疑|流窜|迁|搬|途经|往返|至|先进|标杆|模式|样板|举办的|举行|召开的|参加|参观|参赛|纪念|陈列|博物馆|基地|培训班|获|友好|飞地|挂职|等地|等[县区镇乡]/

export const alongside = /[与和同及]|联合|会同|协同|配合|协助|等(?:镇|乡|地|街)|、/

/** 全镇, 乡镇, 特色小镇: no town's name. */
export const generic =
  /(?:[全我本各该乡城集村小古强名老新]|建制|中心|示范|试点|特色|重点|们|辖|之|卫生|文明|生态|园林|工业|旅游|农业|文化|法治|平安|美丽|幸福|和谐|级|类|个|新型|民族|边境|水乡)(?:镇|乡)$|[全我本各该镇乡、的]街道$|^(?:乡镇|街道)/u

/** What no town's name has: the verbs and small words that stand before 镇 where it is one's own. */
export const notInName =
  /[由以在对向将把为与及同从按各全我本该每其了的是有不等用成设强健完善规范推进督促指导组织协调整纳入报经优升落实抓好召压聘请邀利通过依托发挥配备化标准级两立畅办复答提请送转查处]/

/** 立足青石实际: the short name is the first group. */
export const reality = /(?:立足|结合|紧扣|切合|扎根|植根)([\p{Script=Han}]{2,3})实际/gu

/** What stands before 实际 and is no place. */
export const noPlace =
  /[我本全各该当每其自]|工作|岗位|区域|辖区|地区|地方|基层|部门|单位|学校|行业|农村|乡村|乡镇|村|镇|县|街|社区|国情|民情|发展|现实|客观|群众|企业|产业|资源|生产|生活|历史|文化|时代|形势|具体|职能|职责|业务|执法|法治|治理|普法|司法|行政|政务|服务|疫情|山区|民族|教育|管理|改革|建设|经济|社会|任务|问题|需求|情况|季节|农时|干部|党员|机关|人口|环境|地域|地理|产城|新/
