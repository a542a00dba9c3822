"""Help in a few sentences, until the manual comes with the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def help_words(*, in_file: bool) -> str:
    """Return how to work with an open file, or how to begin."""
    if in_file:
        return QCoreApplication.translate(
            "Help",
            "Enter หรือ Tab ไปช่องถัดไป Y และ N ตอบใช่และไม่ใช่ F8 ไปข้อที่ต้องทำถัดไป Ctrl+F ค้น Ctrl+G ไปที่รหัส Ctrl+Z เลิกทำ\n"
            "ทุกช่องบันทึกเอง ปิดโปรแกรมเมื่อใดก็ได้ วางคอลัมน์จาก Excel ด้วย Ctrl+V\n"
            "กรอกครบแล้วเปิดหน้าตรวจและส่งออก ลงนาม แล้วส่งไฟล์ .xlsx ให้เขต เมื่อได้ใบตอบรับ ลากมาวางในหน้าต่าง",
        )
    return QCoreApplication.translate(
        "Help",
        "เริ่มครั้งแรก: กดเริ่มใช้งานโรงเรียน เลือกไฟล์แผนที่เขตส่งมา เลือกโรงเรียน พิมพ์รหัสเปิดใช้จากหนังสือของเขต แล้วตั้งรหัสผ่านลงนาม\n"
        "ครั้งต่อไป: เปิดไฟล์ล่าสุด หรือลากไฟล์มาวาง\n"
        "งานเดียวกันทำด้วยคำสั่งได้ พิมพ์ chiwat --help",
    )
