import type { Report } from '../model/report.ts'
import { isOrdinaryWord, isWithin, type Place, placesNamed, shortPlaceName } from '../text/places.ts'
import { isTown, type Kind, kindOf } from './kind.ts'
import type { KnownNames } from './known-names.ts'

/** Where the body of a report stands: what it may call itself, and which places are its own. */
export interface Home {
  readonly body: string | null
  readonly kind: Kind | null
  readonly county: string | null
  /** What stands right above a town, as far as the report shows. */
  readonly countyKind: '县' | '区' | '市' | null
  /** The body in the gazetteer, or where it is not listed its county; several where a name is shared; none where unknown. */
  readonly places: readonly Place[]
  /** Whether 全区 may speak of an autonomous region. */
  readonly inRegion: boolean
}

/** How a named place stands to a report's body. `unknown` = no division of that name is known. */
export type Standing = 'own' | 'beside' | 'foreign' | 'unknown'

export function homeOf(report: Report, text: string): Home {
  const { body } = report
  const county = report.county ?? countyIn(text)
  const kind = body === null ? null : kindOf(body)
  const places = placesOf(body, county, text)
  return {
    body,
    kind,
    county,
    countyKind: isTown(kind) ? countyKindOf(report.county, text) : null,
    places,
    inRegion:
      /自治区|广西|内蒙古|宁夏|新疆|西藏/.test(text) || places.some((place) => rootOf(place).name.endsWith('自治区')),
  }
}

/** The county that a text's first lines put above the body: 在临溪县委、县政府的领导下. */
function countyIn(text: string): string | null {
  return (
    /(?:^|[,;:.在向报])(?:中共)?([\p{Script=Han}]{2,5}?[县区旗])(?:委|委员会)[、,]/u.exec(text.slice(0, 600))?.[1] ??
    null
  )
}

/** How the place of that name stands to the body: own and what is above or under it, beside it under the same parent, or elsewhere. */
export function standingOf(home: Home, name: string, known: KnownNames): Standing {
  if (isOwnName(home, name)) return 'own'
  const neighbour = known.byName.get(name)
  const places = placesNamed(name).filter((place) => !isOrdinaryWord(name, place))
  if (home.places.length > 0 && places.length > 0) return standingAmong(home, places)
  if (neighbour !== undefined) return neighbour.county === home.county && home.county !== null ? 'beside' : 'foreign'
  return places.length > 0 ? 'foreign' : 'unknown'
}

function isOwnName({ body, county }: Home, name: string): boolean {
  return [body, county].some(
    (own) => own !== null && (own === name || shortPlaceName(own) === shortPlaceName(name) || own.endsWith(name)),
  )
}

function standingAmong({ kind, places: own }: Home, named: readonly Place[]): Standing {
  const some = (test: (a: Place, b: Place) => boolean) => own.some((a) => named.some((b) => test(a, b)))
  // A town that is not listed itself has its county's place: the towns in it are its neighbours.
  const isPeer = (a: Place, b: Place) => isTown(kind) && a.level !== 'township' && b.level === 'township'
  if (some((a, b) => isWithin(a, b) || (isWithin(b, a) && !isPeer(a, b)))) return 'own'
  return some((a, b) => (a.parent !== null && a.parent === b.parent) || isWithin(b, a)) ? 'beside' : 'foreign'
}

function placesOf(body: string | null, county: string | null, text: string): readonly Place[] {
  const bodies = body === null ? [] : placesNamed(body.replace(/办事处$/, ''))
  const inCounty =
    county === null ? bodies : bodies.filter((place) => aboveOf(place).some(({ name }) => name === county))
  const candidates = inCounty.length > 0 ? inCounty : county === null ? [] : placesNamed(county)
  const named = candidates.filter((place) => aboveOf(place).some(({ name }) => text.includes(name)))
  return named.length > 0 ? named : candidates
}

function aboveOf(place: Place): readonly Place[] {
  return place.parent === null ? [] : [place.parent, ...aboveOf(place.parent)]
}

function rootOf(place: Place): Place {
  return place.parent === null ? place : rootOf(place.parent)
}

function countyKindOf(county: string | null, text: string): '县' | '区' | '市' | null {
  if (county !== null)
    return (/[县区市]$/.exec(county.replace(/旗$/, '县'))?.[0] as '县' | '区' | '市' | undefined) ?? null
  const counties = text.match(/(?:县委|县政府|县人民政府|全县|我县)/g)?.length ?? 0
  const districts = text.match(/(?:(?<!治)区委|(?<!治)区政府|(?<!治)区人民政府|(?<!安)全区|我区)/g)?.length ?? 0
  if (counties >= 2 && counties > 2 * districts) return '县'
  return districts >= 2 && districts > 2 * counties ? '区' : null
}
