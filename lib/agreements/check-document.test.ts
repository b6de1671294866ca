import { describe, expect, it } from 'vitest'
import { docxOf, docxWithKinds, jpeg, kindsOf, type Member, odtOf, pdfOf, png, webp, zipOf } from '@/e2e/support/sample-files'
import { checkDocument } from './check-document'
import { attachmentHeader, safeFileName } from './document-rules'
import { largestDocument } from './types'
import { isUnsafeName, mostUnpacked } from './zip-directory'

const outcome = async (name: string, bytes: Uint8Array) => {
  const checked = await checkDocument(name, bytes)
  return 'refused' in checked ? checked.refused : checked.mediaType
}

describe('a document that is sent', () => {
  it('is taken where content and name agree', async () => {
    expect(await outcome('a.pdf', pdfOf('x'))).toBe('application/pdf')
    expect(await outcome('A.PDF', pdfOf('x'))).toBe('application/pdf')
    expect(await outcome('a.docx', docxOf())).toContain('wordprocessingml')
    expect(await outcome('a.odt', odtOf())).toContain('opendocument.text')
    expect(await outcome('a.png', png)).toBe('image/png')
    expect(await outcome('a.jpg', jpeg)).toBe('image/jpeg')
    expect(await outcome('a.jpeg', jpeg)).toBe('image/jpeg')
    expect(await outcome('a.webp', webp)).toBe('image/webp')
  })

  it('is refused where the name lies about the content: a page or a program would go out under a colleague’s trust', async () => {
    const html = new Uint8Array(Buffer.from('<html><script>alert(1)</script>'))
    for (const name of ['a.pdf', 'a.png', 'a.jpg', 'a.webp', 'a.docx', 'a.odt']) expect(await outcome(name, html), name).toBe('name-and-content-differ')
    expect(await outcome('a.pdf', docxOf())).toBe('name-and-content-differ')
    expect(await outcome('a.docx', odtOf())).toBe('name-and-content-differ')
    expect(await outcome('a.odt', docxOf())).toBe('name-and-content-differ')
    expect(await outcome('a.docx', pdfOf('x'))).toBe('name-and-content-differ')
    expect(await outcome('a.png', jpeg)).toBe('name-and-content-differ')
    const program = new Uint8Array(Buffer.from('MZ\u0090\u0000'))
    expect(await outcome('a.pdf', program)).toBe('name-and-content-differ')
  })

  it('is refused where its kind is not taken, whatever is in it', async () => {
    for (const name of ['a.html', 'a.svg', 'a.exe', 'a.docm', 'a.zip', 'pdf', 'a.pdf.exe', 'a.pdf\u202efdp.exe'])
      expect(await outcome(name, pdfOf('x')), name).toBe('type-not-taken')
    expect(await outcome('a.docx', zipOf([{ name: 'xl/workbook.xml', content: 'x' }]))).toBe('type-not-taken')
  })

  it('is refused where it was cut off or is empty', async () => {
    expect(await outcome('a.pdf', new Uint8Array())).toBe('empty')
    expect(await outcome('a.pdf', pdfOf('x', 5000).slice(0, 4000))).toBe('damaged')
    expect(await outcome('a.png', png.slice(0, -8))).toBe('damaged')
    expect(await outcome('a.docx', docxOf().slice(0, -10))).toBe('damaged')
    expect(await outcome('a.webp', webp.slice(0, 14))).toBe('damaged')
  })

  it('may be 20 MB and not a byte more', async () => {
    expect(await outcome('a.pdf', pdfOf('x', largestDocument))).toBe('application/pdf')
    expect(await outcome('a.pdf', pdfOf('x', largestDocument + 1))).toBe('too-large')
  })
})

describe('an archive that is sent as a text', () => {
  const withMember = (member: Member) => outcome('a.docx', docxOf([member]))

  it('is refused where a name leads out of it', async () => {
    for (const name of ['../evil.xml', 'word/../../evil.xml', '/etc/passwd', 'C:/evil', 'word\\evil', 'a\u0000b', './x'])
      expect(await withMember({ name, content: 'x' }), name).toBe('unsafe-names')
    expect(isUnsafeName('word/media/image1.png')).toBe(false)
    expect(isUnsafeName('word/..hidden')).toBe(false)
    expect(isUnsafeName('')).toBe(true)
  })

  it('is refused where a member is locked with a password', async () => {
    expect(await withMember({ name: 'word/secret.xml', content: 'x', says: { flags: 1 } })).toBe('locked')
  })

  it('is refused where it says that it unpacks to more than can be meant, before anything is unpacked', async () => {
    expect(await withMember({ name: 'word/media/big.png', content: 'x', says: { size: mostUnpacked + 1 } })).toBe('too-much-inside')
    expect(await outcome('a.docx', docxOf(Array.from({ length: 2100 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }))))).toBe('too-much-inside')
  })

  it('is refused where it unpacks to more than it says: a bomb that lies', async () => {
    const started = Date.now()
    const bomb = new Uint8Array(180 * 1024 * 1024)
    const packed = docxOf([{ name: 'word/media/bomb.bin', content: bomb, says: { size: 1000 } }])
    expect(packed.length).toBeLessThan(1024 * 1024)
    const built = Date.now()
    expect(await outcome('a.docx', packed)).toBe('damaged')
    // It stops where the lie shows, not at the end.
    expect(Date.now() - built).toBeLessThan(Math.max(500, built - started))
  })

  it('is refused where an honest bomb says its true size', async () => {
    const bomb = new Uint8Array(mostUnpacked + 10)
    expect(await withMember({ name: 'word/media/bomb.bin', content: bomb })).toBe('too-much-inside')
  })

  it('is refused where members share the same bytes: the flat kind of bomb', async () => {
    const file = Buffer.from(
      docxOf([
        { name: 'word/one.xml', content: 'x'.repeat(500) },
        { name: 'word/two.xml', content: 'x'.repeat(500) },
      ]),
    )
    // The directory's last entry points at the member before it, under that one's name.
    const last = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const before = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), last - 1)
    file.writeUInt32LE(file.readUInt32LE(before + 42), last + 42)
    expect(await outcome('a.docx', new Uint8Array(file))).toBe('damaged')
    // Both names alike up to their case: two names for one member.
    file.write('word/ONE.xml', last + 46)
    expect(await outcome('a.docx', new Uint8Array(file))).toBe('damaged')
  })

  it('is refused where two readers would see two files: names that differ, or repeat, or more after its end', async () => {
    expect(await withMember({ name: 'word/a.xml', content: 'x', says: { localName: 'word/b.xml' } })).toBe('damaged')
    expect(await withMember({ name: 'WORD/document.xml', content: 'x' })).toBe('damaged')
    expect(await withMember({ name: 'word/a.xml', content: 'x', says: { crc: 1 } })).toBe('damaged')
    expect(await outcome('a.docx', new Uint8Array([...docxOf(), 0]))).toBe('damaged')
    expect(await outcome('a.docx', zipOf([{ name: 'x', content: 'x' }], 'a comment'))).toBe('type-not-taken')
  })

  it('is refused where it carries a program', async () => {
    expect(await withMember({ name: 'word/vbaProject.bin', content: 'x' })).toBe('macros')
    expect(await outcome('a.odt', odtOf([{ name: 'Basic/Standard/Module1.xml', content: 'x' }]))).toBe('macros')
    expect(await outcome('a.odt', odtOf([{ name: 'Scripts/python/run.py', content: 'x' }]))).toBe('macros')
  })

  it('is refused where its list of kinds tells of a program, under whatever name the program lies', async () => {
    const program = { name: 'word/picture.bin', content: 'x' }
    const listed = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    const enabled = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    const kinds = (content: Uint8Array | string) => outcome('a.docx', docxWithKinds(content, [program]))
    expect(await kinds(kindsOf())).toContain('wordprocessingml')
    expect(await withMember({ name: 'word/vbaProject1.bin', content: 'x' })).toBe('macros')
    expect(await kinds(kindsOf(undefined, listed))).toBe('macros')
    expect(await kinds(kindsOf(enabled))).toBe('macros')
    expect(await kinds(kindsOf(enabled.replace('E', '&#x45;')))).toBe('macros')
    expect(await kinds(kindsOf(undefined, listed.replace('P', '&#80;')))).toBe('macros')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(kindsOf(undefined, listed, ''), 'utf16le')])
    expect(await kinds(wide)).toBe('macros')
  })

  it('is refused where its list of kinds hides what it says, or says that it is no text', async () => {
    const kinds = (content: Uint8Array | string) => outcome('a.docx', docxWithKinds(content))
    expect(await kinds(kindsOf(undefined, '', '<!DOCTYPE Types [<!ENTITY m "macro">]>'))).toBe('type-not-taken')
    expect(await kinds(kindsOf(undefined, '', '<?xml version="1.0" encoding="UTF-7"?>'))).toBe('type-not-taken')
    expect(await kinds(Buffer.from(kindsOf(), 'utf16le'))).toBe('type-not-taken')
    expect(await kinds(kindsOf('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'))).toBe('type-not-taken')
    expect(await kinds(kindsOf(undefined, ' '.repeat(600_000)))).toBe('type-not-taken')
    const stored = [
      { name: '[Content_Types].xml', content: kindsOf(), stored: true },
      { name: '_rels/.rels', content: 'x' },
      { name: 'word/document.xml', content: 'x' },
    ]
    expect(await outcome('a.docx', zipOf(stored))).toContain('wordprocessingml')
  })

  it('is refused and not failed on, whatever the bytes are', async () => {
    const good = docxOf()
    for (let at = 0; at < good.length; at += 3) {
      const broken = good.slice()
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const answer = await outcome('a.docx', broken)
      expect(typeof answer).toBe('string')
    }
    for (let length = 0; length < good.length; length += 7) expect(typeof (await outcome('a.docx', good.slice(0, length)))).toBe('string')
  })
})

describe('the name of a file', () => {
  it('loses its folders and what a system could trip over, and keeps its macrons and its ending', () => {
    expect(safeFileName('../../etc/Whakaaetanga tūturu.pdf')).toBe('Whakaaetanga tūturu.pdf')
    expect(safeFileName('C:\\Users\\me\\Memo "final".docx')).toBe('Memo final.docx')
    expect(safeFileName('.htaccess.pdf')).toBe('htaccess.pdf')
    expect(safeFileName('a\r\nSet-Cookie: x=y.pdf')).toBe('a Set-Cookie x=y.pdf')
    expect(safeFileName(`${'long'.repeat(100)}.odt`)).toMatch(/^(long){30}\.odt$/)
    expect(safeFileName('.pdf')).toBe('pdf')
    expect(safeFileName('/')).toBe('document')
  })

  it('stands in the header so that no browser reads more out of it than a name', () => {
    expect(attachmentHeader('Tūhono’s “memo”; x.pdf')).toBe(
      `attachment; filename="Tuhono_s _memo__ x.pdf"; filename*=UTF-8''T%C5%ABhono%E2%80%99s%20%E2%80%9Cmemo%E2%80%9D%3B%20x.pdf`,
    )
    for (const name of ['a\r\nb.pdf', 'a"; filename=evil.html', "it's (1)*.pdf", '𝕏\ud800.pdf'])
      expect(attachmentHeader(safeFileName(name)), name).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.%~-]*$/)
  })
})
