import type { Role, Section } from '../model/report.ts'

/** The role of every section, by id. */
export function rolesOf(sections: readonly Section[]): ReadonlyMap<string, Role> {
  return new Map(sections.flatMap((section) => [[section.id, section.role] as const, ...rolesOf(section.children)]))
}
