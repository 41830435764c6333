import { placesNamed } from '../text/places.ts'

/** Who speaks, as a title or a file name names it: the body and, where it stands before it, the county above. */
export interface NamedBody {
  readonly body: string | null
  readonly county: string | null
}

const none: NamedBody = { body: null, county: null }
const year = '(?:(?:19|20)\\d\\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})'
/** Where the name of the body ends in a title. */
const nameEnd = new RegExp(
  `${year}|关于|法治|依法|推进|贯彻|落实|政府工作(?:的)?报告|工作报告|工作总结|年度报告|国民经济|统计公报`,
)
/** What stands between two bodies, or after the last: 中共…委员会 …人民政府. */
const organ =
  /^(?:委员会|人民政府|政府办公室|人民政府办公室|政府|办事处|党委|党工委|工委|管委会|管理委员会|办公室|和|与|、)+/
const unitEnds =
  '特别行政区|自治区|自治州|自治县|自治旗|地区|新区|开发区|高新区|示范区|管理区|街道|苏木|省|市|州|盟|县|区|旗|镇|乡'
const unit = new RegExp(`^[\\p{Script=Han}]{1,12}?(?:${unitEnds})(?![镇乡县市旗]|街道|区(?!域))`, 'u')
const office = /^[\p{Script=Han}]{2,16}?(?:局|厅|委|委员会|办公室|中心|总队|支队|大队|院|所|公司|集团|银行|大学|学校)$/u
const town = /(?:[镇乡]|街道|苏木)$/
const countyLevel = /[县区市旗]$/

/**
 * The body a title names: the last unit of the last chain of units before 关于, the year or the subject.
 *
 * 中共云台县石桥镇委员会云台县石桥镇人民政府关于… → 石桥镇, in 云台县
 */
export function bodyOfTitle(title: string): NamedBody {
  const national = /^(国务院|国家统计局)/.exec(title)?.[1]
  if (national !== undefined) return { body: national, county: null }
  const named = title.replace(new RegExp(`^(?:${year}年度?|[^\\p{Script=Han}])+`, 'u'), '')
  const end = named.search(nameEnd)
  return bodyOfChain(end < 0 ? named : named.slice(0, end))
}

/** 中共云台县石桥镇委员会云台县石桥镇人民政府 → the last body. */
function bodyOfChain(chain: string): NamedBody {
  let rest = chain.replace(/^中共|^中国共产党/, '')
  let found = none
  for (let units = unitsOf(rest); units.length > 0; units = unitsOf(rest)) {
    found = { body: units.at(-1)!, county: countyOf(units) ?? countyAbove(units.at(-1)!, found.body) }
    rest = rest.slice(units.join('').length)
    if (!office.test(rest)) rest = rest.replace(organ, '').replace(/^中共/, '')
  }
  const bureau = office.exec(rest)?.[0]
  return bureau === undefined || found.body === null ? found : { body: found.body + bureau, county: found.body }
}

/** 青山区人民政府柳林街道办事处: the body named before a town, where it is of county level. */
function countyAbove(own: string, before: string | null): string | null {
  return before !== null && town.test(own) && countyLevel.test(before) ? before : null
}

/** The county-level unit right above a town. */
function countyOf(units: readonly string[]): string | null {
  const above = units.at(-2)
  return above !== undefined && town.test(units.at(-1)!) && countyLevel.test(above) ? above : null
}

/** The units a text begins with, from the top: 云台县石桥镇人民政府 → 云台县, 石桥镇. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  for (let rest = text; rest !== '';) {
    const found = unitAt(rest)
    if (found === null) break
    units.push(found)
    rest = rest.slice(found.length)
  }
  return units
}

/** The first unit; a name that holds the sign of another (周市镇, 乡宁县) is read as the gazetteer knows it. */
function unitAt(text: string): string | null {
  const first = organ.test(text) ? undefined : unit.exec(text)?.[0]
  if (first === undefined || /^(?:各|全|本|我|乡|城|村|市|县)?(?:乡镇|城镇|市区|城区|社区|[镇乡县区市])$/.test(first))
    return null
  if (first.length > 3 || placesNamed(first).length > 0) return first
  const longer = unit.exec(text.slice(first.length))?.[0]
  return longer !== undefined && placesNamed(first + longer).length > 0 ? first + longer : first
}

/** The body a file or folder name holds: 云台县石桥镇2023年报告（定稿）, 附件2.石桥镇. */
export function bodyOfName(name: string): NamedBody {
  if (/国务院/.test(name)) return { body: '国务院', county: null }
  if (/国家统计局/.test(name)) return { body: '国家统计局', county: null }
  for (const run of name.match(/[\p{Script=Han}]+/gu) ?? []) {
    const chain = run.replace(/^(?:年度?|附件|关于|报告|最终版|定稿)+/, '')
    const found = bodyOfChain(chain)
    if (found.body !== null) return found
  }
  return none
}
