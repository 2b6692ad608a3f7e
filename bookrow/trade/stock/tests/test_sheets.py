"""Spreadsheets as programs write them: shared texts, numbers, dates, yes and no, gaps, several sheets."""

import io
import zipfile
from pathlib import Path

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.trade.feed import Limits
from bookrow.trade.table.sheets import SheetWriter, is_sheet, sheet_rows

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATION}"><sheets><sheet name="Old" state="hidden" r:id="r1"/>'
    '<sheet name="Empty" r:id="r2"/><sheet name="Stock" r:id="r3"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/>'
    '<Relationship Id="r3" Target="/xl/worksheets/sheet3.xml"/></Relationships>',
    "xl/sharedStrings.xml": f'<sst {MAIN}><si><t>sku</t></si><si><r><t>A </t></r><r><t xml:space="preserve">Walk</t></r>'
    "<rPh><t>reading</t></rPh></si></sst>",
    "xl/styles.xml": f'<styleSheet {MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": f'<worksheet {MAIN}><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
    "xl/worksheets/sheet2.xml": f"<worksheet {MAIN}><sheetData/></worksheet>",
    "xl/worksheets/sheet3.xml": f'<worksheet {MAIN}><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c>'
    '<c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in line</t></is></c></row>'
    '<row r="3"><c r="A3"><v>9781593850326</v></c><c r="B3"><v>9.781593850326E12</v></c><c r="C3"><v>18.1</v></c>'
    '<c r="D3"><v>18.100000000000001</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" s="1"><v>45000</v></c>'
    '<c r="G3" s="2"><v>45000.5</v></c><c r="H3" s="3"><v>2</v></c><c r="I3" t="str"><f>A1</f><v>kept</v></c>'
    '<c r="J3" t="s"><v>99</v></c><c r="K3"><v>12.0</v></c></row><row r="4"><c r="A4"/></row></sheetData></worksheet>',
}


def book(tmp_path: Path, **changed: str) -> Path:
    path = tmp_path / "book.dat"
    with zipfile.ZipFile(path, "w") as archive:
        for name, body in (PARTS | changed).items():
            archive.writestr(name, body)
    return path


def test_cells_come_as_a_person_would_write_them(tmp_path: Path) -> None:
    path = book(tmp_path)
    assert is_sheet(path)
    assert [(row.line, row.cells) for row in sheet_rows(path, Limits())] == [
        (2, ["sku", "", "A Walk", "in line"]),
        (
            3,
            ["9781593850326", "9781593850326", "18.1", "18.1", "TRUE", "2023-03-15", "2023-03-15 12:00:00", "2", "kept", "",
             "12"],
        ),
    ]  # fmt: skip


def test_entities_are_not_followed(tmp_path: Path) -> None:
    evil = '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + PARTS["xl/sharedStrings.xml"].replace(
        "sku", "&x;"
    )
    found = list(sheet_rows(book(tmp_path, **{"xl/sharedStrings.xml": evil}), Limits()))
    assert found[0].cells[0] == "&x;"


def test_a_zip_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    assert not is_sheet(path)
    path.write_bytes(b"sku,title\n")
    assert not is_sheet(path)
    with pytest.raises(Refusal):
        list(sheet_rows(book(tmp_path, **{"xl/worksheets/sheet3.xml": "<worksheet>"}), Limits()))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path, out = tmp_path / "out", io.BytesIO()
    writer = SheetWriter(out)
    told = [["sku", "=1+1", " a <b> & \x01c"], ["007", "", "two\nlines"]]
    for cells in told:
        writer.write(cells)
    writer.close()
    path.write_bytes(out.getvalue())
    assert [row.cells for row in sheet_rows(path, Limits())] == [["sku", "=1+1", " a <b> & c"], told[1]]
