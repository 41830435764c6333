/** Online services and police or law platforms that one province has, by the province's short name. */
const byProvince: Readonly<Record<string, string>> = {
  北京: '京办 京通',
  天津: '津心办 津治通',
  河北: '冀时办',
  山西: '三晋通',
  内蒙古: '蒙速办',
  辽宁: '辽事通 辽政通',
  吉林: '吉事办 吉祥码',
  上海: '随申办 随申码',
  江苏: '苏服办 苏服码 苏企通 苏解纷',
  浙江: '浙里办 浙政钉 浙里访 浙江解纷码 浙里调解',
  安徽: '皖事通 皖政通 皖企通 安康码',
  福建: '闽政通 八闽健康码',
  江西: '赣服通 赣政通 赣企通',
  山东: '爱山东 鲁通码',
  河南: '豫事办',
  湖北: '鄂汇办',
  湖南: '湘易办 湘政通',
  广东: '粤省事 粤执法 粤政易 粤商通 粤平安 粤康码',
  广西: '智桂通 桂通办 爱广西',
  海南: '海易办 海政通',
  重庆: '渝快办 渝快政 渝快码',
  四川: '天府通办 天府蓉易办',
  贵州: '贵人服务 贵商易',
  陕西: '秦务员 秦政通',
  甘肃: '甘快办 甘政通',
  青海: '青松办',
  宁夏: '我的宁夏',
  新疆: '新服办',
}

/** Each service with its province. */
export const services: ReadonlyMap<string, string> = new Map(
  Object.entries(byProvince).flatMap(([province, names]) => names.split(' ').map((name) => [name, province] as const)),
)

/** Plans of the whole country for a part of it, with the provinces that they are for. */
const regions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/海南自由贸易港|海南自贸港/, ['海南']],
  [/粤港澳大湾区/, ['广东', '香港', '澳门']],
  [/京津冀协同/, ['北京', '天津', '河北']],
  [/雄安新区/, ['河北', '北京', '天津']],
  [/长三角一体化/, ['上海', '江苏', '浙江', '安徽']],
  [/成渝地区双城经济圈|成渝双城经济圈/, ['四川', '重庆']],
  [/中国特色社会主义先行示范区/, ['广东']],
  [/共同富裕示范区/, ['浙江']],
]

/** What is done for such a plan by those it is for; its neighbours join in it (融入, 对接). */
const serving = '(?:服务|推进|推动|立足|围绕|紧扣|加快)'

/** Each plan behind what is done for it, with its provinces. */
export const regional: readonly (readonly [RegExp, readonly string[]])[] = regions.map(([name, provinces]) => [
  new RegExp(`${serving}[\\p{Script=Han}]{0,4}?(${name.source})`, 'gu'),
  provinces,
])

/** Any of them, in a folded text. */
export const anyService = new RegExp([...services.keys()].join('|'), 'gu')
