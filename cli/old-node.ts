import type { Wording } from '../src/index.ts'

/** The oldest Node the program runs on; package.json says the same to npm. */
const oldest = [22, 13] as const

/** What to say where the Node that runs us is too old, message and hint; null where it is not. */
export function complaintOfNode(version: string): readonly [Wording, Wording] | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null
  const needed = oldest.join('.')
  return [
    {
      zh: `需要 Node ${needed} 或更新的版本，现为 ${version}`,
      en: `needs Node ${needed} or newer, this is ${version}`,
    },
    {
      zh: '在项目文件夹中用 npm start -- <文件夹> 运行，则使用随附的 Node',
      en: 'In the project folder, npm start -- <folder> runs it on the Node that comes with it',
    },
  ]
}
