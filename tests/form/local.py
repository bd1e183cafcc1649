"""A repository in the browser, where the form looks for one on the editor's machine.

The form asks the browser for a folder (File System API). A browser without a screen
cannot ask its user, so the folder that is chosen is one of the browser's own (the
origin private file system), which behaves the same.
"""

from __future__ import annotations

import base64
from pathlib import Path

PICK = """
window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repository')
FileSystemHandle.prototype.requestPermission ??= async () => 'granted'
FileSystemHandle.prototype.queryPermission ??= async () => 'granted'
"""
PUT = """
async files => {
  const root = await navigator.storage.getDirectory()
  const top = await root.getDirectoryHandle('repository', {create: true})
  await top.getDirectoryHandle('.git', {create: true})
  for (const [path, content] of files) {
    const parts = path.split('/')
    const name = parts.pop()
    let folder = top
    for (const part of parts) {
      folder = await folder.getDirectoryHandle(part, {create: true})
    }
    const file = await folder.getFileHandle(name, {create: true})
    const stream = await file.createWritable()
    await stream.write(Uint8Array.from(atob(content), sign => sign.charCodeAt(0)))
    await stream.close()
  }
}
"""
GET = """
async () => {
  const root = await navigator.storage.getDirectory()
  const found = {}
  const walk = async (folder, above) => {
    for await (const [name, entry] of folder.entries()) {
      if (name === '.git') continue
      if (entry.kind === 'directory') {
        await walk(entry, `${above}${name}/`)
      } else {
        const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer())
        let text = ''
        for (let at = 0; at < bytes.length; at += 8192) {
          text += String.fromCharCode(...bytes.subarray(at, at + 8192))
        }
        found[`${above}${name}`] = btoa(text)
      }
    }
  }
  await walk(await root.getDirectoryHandle('repository'), '')
  return found
}
"""


def put(page, root: Path) -> dict[str, bytes]:
    """Copy the content of a repository into the browser; return it by path."""
    files = {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted((root / "content").rglob("*"))
        if file.is_file()
    }
    encoded = [[name, base64.b64encode(of).decode()] for name, of in files.items()]
    page.evaluate(PUT, encoded)
    return files


def get(page) -> dict[str, bytes]:
    """Return what the repository in the browser holds now, by path."""
    return {name: base64.b64decode(of) for name, of in page.evaluate(GET).items()}


WRITTEN = """
async ([path, former]) => {
  const root = await navigator.storage.getDirectory()
  let folder = await root.getDirectoryHandle('repository')
  const parts = path.split('/')
  const name = parts.pop()
  try {
    for (const part of parts) folder = await folder.getDirectoryHandle(part)
    const file = await (await folder.getFileHandle(name)).getFile()
    return file.size > 0 && await file.text() !== former
  } catch (absent) {
    return false
  }
}
"""


def wait_until_written(page, path: str, before: dict[str, bytes]) -> None:
    """Wait until a text file holds something else than it did; it may be new."""
    former = before.get(path, b"").decode()
    page.wait_for_function(WRITTEN, arg=[path, former])
