<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="th_TH">
<context>
    <name>Actions</name>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>ทำซ้ำ</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>ค้นรหัสหรือคำ</source>
        <translation>Search code or word</translation>
    </message>
    <message>
        <source>ไปที่รหัส</source>
        <translation>Go to a code</translation>
    </message>
    <message>
        <source>บันทึกเดี๋ยวนี้</source>
        <translation>Save now</translation>
    </message>
    <message>
        <source>การตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ข้อที่ต้องทำถัดไป</source>
        <translation>Next to do</translation>
    </message>
</context>
<context>
    <name>AttestPanel</name>
    <message>
        <source>ชื่อ–สกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ดำรงตำแหน่ง</source>
        <translation>In office</translation>
    </message>
    <message>
        <source>รักษาการ</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>รักษาราชการแทน</source>
        <translation>Acting for</translation>
    </message>
    <message>
        <source>ดำรงตำแหน่งหรือทำหน้าที่แทน</source>
        <translation>In office or acting for somebody</translation>
    </message>
    <message>
        <source>คำสั่ง / ลงวันที่</source>
        <translation>Order / dated</translation>
    </message>
    <message>
        <source>รหัสผ่านลงนาม</source>
        <translation>Signing passphrase</translation>
    </message>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>เปลี่ยน</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ลงนามและส่งออก</source>
        <translation>Sign and export</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ผู้รับรองลงนาม</source>
        <translation>Attester</translation>
    </message>
    <message>
        <source>ไฟล์ที่จะได้</source>
        <translation>File to be made</translation>
    </message>
    <message>
        <source>กรอกชื่อและตำแหน่งผู้รับรอง</source>
        <translation>Give the attester&apos;s name and position</translation>
    </message>
    <message>
        <source>กรอกเลขที่คำสั่งและวันที่</source>
        <translation>Give the order&apos;s number and date</translation>
    </message>
    <message>
        <source>ใส่รหัสผ่านลงนาม</source>
        <translation>Type the signing passphrase</translation>
    </message>
    <message>
        <source>ทำเครื่องหมายว่าตรวจแล้ว</source>
        <translation>Tick that all was checked</translation>
    </message>
    <message>
        <source>ที่ 45/2564 ลงวันที่ 1 มี.ค. 2564</source>
        <translation>No. 45/2564, dated 1 March 2564</translation>
    </message>
    <message>
        <source>กรอกเมื่อทำหน้าที่แทน</source>
        <translation>To be filled in when acting for somebody</translation>
    </message>
    <message>
        <source>ข้าพเจ้าได้ตรวจเนื้อหาที่แสดงไว้ทั้ง {count} หน้าแล้ว และรับรองว่าข้อมูลถูกต้อง</source>
        <translation>I have checked what is shown here, pages: {count}, and attest that the figures are right</translation>
    </message>
</context>
<context>
    <name>BackupOffer</name>
    <message>
        <source>กู้คืนจากไฟล์สำรอง: ไฟล์ที่เสียหายเก็บไว้ข้างกัน ไม่ถูกลบ</source>
        <translation>Restore a backup: the damaged file is kept beside it, not deleted</translation>
    </message>
    <message>
        <source>กู้คืนชุดนี้</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>กู้คืนไฟล์สำรอง {moment}</source>
        <translation>Restore the backup of {moment}</translation>
    </message>
    <message>
        <source>อ่านไม่ได้</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>กรอกไว้ {entries} รายการ ส่งออก {submissions} ครั้ง ใบตอบรับ {receipts} ฉบับ</source>
        <translation>entries: {entries}, exports: {submissions}, receipts: {receipts}</translation>
    </message>
    <message>
        <source>รายงาน {documents} ฉบับ การพิจารณา {decisions} รายการ</source>
        <translation>reports: {documents}, decisions: {decisions}</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>รวม</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ระหว่างปี</source>
        <translation>Interim</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ขนาด</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>ประเภท</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ยังไม่ทราบ</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>อ.{amphoe}</source>
        <translation>{amphoe}</translation>
    </message>
    <message>
        <source>ประถมศึกษา</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>ขยายโอกาส</source>
        <translation>Lower secondary</translation>
    </message>
    <message>
        <source>มัธยมศึกษา</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>ปิดปีแล้ว</source>
        <translation>The year is closed</translation>
    </message>
    <message>
        <source>ยังไม่ตั้งกำหนดส่ง</source>
        <translation>No deadline is set</translation>
    </message>
    <message>
        <source>ครบกำหนดวันนี้ {day}</source>
        <translation>Due today, {day}</translation>
    </message>
    <message>
        <source>กำหนดส่ง {day} เหลือ {days} วัน</source>
        <translation>Due on {day}, days left: {days}</translation>
    </message>
    <message>
        <source>เลยกำหนด {day} มาแล้ว {days} วัน</source>
        <translation>The deadline was {day}, days past: {days}</translation>
    </message>
</context>
<context>
    <name>BoardActions</name>
    <message>
        <source>บันทึกว่าติดต่อแล้ววันนี้ {count} โรงเรียน</source>
        <translation>Noted as contacted today, schools: {count}</translation>
    </message>
    <message>
        <source>การส่งรายงาน {year}.xlsx</source>
        <translation>Submissions {year}.xlsx</translation>
    </message>
    <message>
        <source>บันทึกตารางการส่งรายงาน</source>
        <translation>Save the table of reports</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>บันทึกตาราง {count} โรงเรียนแล้วที่ {path}</source>
        <translation>Table saved at {path}, schools: {count}</translation>
    </message>
    <message>
        <source>กำลังเขียน xlsx</source>
        <translation>Writing the xlsx</translation>
    </message>
    <message>
        <source>หนังสือเตือนส่งรายงาน {year}.pdf</source>
        <translation>Reminders {year}.pdf</translation>
    </message>
    <message>
        <source>บันทึกหนังสือเตือน</source>
        <translation>Save reminder letters</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ส่งหนังสือเตือน</source>
        <translation>Reminder letter sent</translation>
    </message>
    <message>
        <source>เขียนหนังสือเตือน {count} ฉบับแล้วที่ {path}</source>
        <translation>Reminder letters ({count}) written to {path}</translation>
    </message>
    <message>
        <source>กำลังเขียนหนังสือ</source>
        <translation>Writing the letters</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>ตั้งกำหนดส่ง</source>
        <translation>Set a deadline</translation>
    </message>
    <message>
        <source>นับแยกตาม</source>
        <translation>Count by</translation>
    </message>
    <message>
        <source>ข้อความไลน์</source>
        <translation>LINE message</translation>
    </message>
    <message>
        <source>xlsx</source>
        <translation>xlsx</translation>
    </message>
    <message>
        <source>บันทึกตารางเป็น xlsx</source>
        <translation>Save as xlsx</translation>
    </message>
    <message>
        <source>บันทึกทุกโรงเรียนและทุกสถานะเป็น xlsx</source>
        <translation>Save every school with its state as xlsx</translation>
    </message>
    <message>
        <source>การส่งรายงาน {count} โรงเรียน</source>
        <translation>Submissions, schools: {count}</translation>
    </message>
    <message>
        <source>ส่งแล้ว {count}</source>
        <translation>{count} sent</translation>
    </message>
    <message>
        <source>รายงานของสำนักงาน: {state}</source>
        <translation>The office’s own report: {state}</translation>
    </message>
    <message>
        <source>สาขา {count} แห่งไม่นับตามแผน ส่งรายงานมาแล้ว {sent}</source>
        <translation>Branches that do not count under the plan: {count}, of which sent a report: {sent}</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>จำนวนโรงเรียนตามสถานะ</source>
        <translation>Number of schools by state</translation>
    </message>
    <message>
        <source>ไปหน้าแผนและทะเบียน</source>
        <translation>Go to plan and roster</translation>
    </message>
    <message>
        <source>การส่งรายงาน</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>เลือกช่องในตาราง</source>
        <translation>Choose a cell of the table</translation>
    </message>
    <message>
        <source>ดูรายชื่อ</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>บันทึกการติดต่อ</source>
        <translation>Note contact</translation>
    </message>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>ข้อความสำหรับไลน์</source>
        <translation>Message for LINE</translation>
    </message>
    <message>
        <source>คำนวณใหม่</source>
        <translation>Compute again</translation>
    </message>
    <message>
        <source>ยังไม่มีโรงเรียนที่ต้องรายงานในทะเบียน</source>
        <translation>The roster has no school that must report yet</translation>
    </message>
    <message>
        <source>ยังไม่เคยเผยแพร่แผน โรงเรียนจึงยังส่งรายงานไม่ได้ เมื่อเผยแพร่แล้วจะติดตามได้ที่นี่</source>
        <translation>The plan has not been published, so schools cannot report yet. Once it is, you follow them here.</translation>
    </message>
    <message>
        <source>สัดส่วน</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>ไม่มีฉบับสมบูรณ์ภายในวันครบกำหนด รวมที่ยังไม่ส่ง</source>
        <translation>No final report by the deadline, those not sent included</translation>
    </message>
    <message>
        <source>ฉบับล่าสุดเป็นฉบับระหว่างปี ยังไม่นับเป็นรายงานของปี</source>
        <translation>The latest is an interim report, not yet counted as the year’s</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ส่งข้อความไลน์</source>
        <translation>LINE message sent</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>ไม่เกี่ยวข้อง {count}</source>
        <translation>Not applicable {count}</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูล {count}</source>
        <translation>Not available {count}</translation>
    </message>
    <message>
        <source>ยังไม่ถึงกำหนด {count}</source>
        <translation>Not due {count}</translation>
    </message>
    <message>
        <source>กรอกแล้ว {filled} จาก {total} รายการ</source>
        <translation>Entries filled in: {filled} of {total}</translation>
    </message>
    <message>
        <source>กรอกครบ {filled} จาก {total} รายการ</source>
        <translation>All entries filled in: {filled} of {total}</translation>
    </message>
    <message>
        <source>ไม่มีข้อที่ต้องแก้ไข</source>
        <translation>Nothing to correct</translation>
    </message>
    <message>
        <source>ต้องแก้ไข {count} ข้อ</source>
        <translation>{count} to correct</translation>
    </message>
    <message>
        <source>แก้ก่อนจึงส่งออกได้</source>
        <translation>An export wants these corrected</translation>
    </message>
    <message>
        <source>ต้องชี้แจง {count} ข้อ</source>
        <translation>{count} to explain</translation>
    </message>
    <message>
        <source>พิมพ์เหตุผลใต้ตัวเลข หรือแก้ตัวเลข</source>
        <translation>Type the reason below the figure, or correct it</translation>
    </message>
    <message>
        <source>ไม่มีข้อที่ต้องชี้แจง</source>
        <translation>Nothing to explain</translation>
    </message>
    <message>
        <source>ชี้แจงครบ {count} ข้อ</source>
        <translation>Explained: {count}</translation>
    </message>
    <message>
        <source>คำชี้แจงไปกับไฟล์</source>
        <translation>Explanations travel with the file</translation>
    </message>
    <message>
        <source>ข้อมูลพื้นฐานขาด {count} ช่อง</source>
        <translation>Missing from the profile: {count}</translation>
    </message>
    <message>
        <source>ไม่มีคนให้กรอก 0</source>
        <translation>Where there is nobody, type 0</translation>
    </message>
    <message>
        <source>ข้อมูลพื้นฐานครบ</source>
        <translation>The profile is complete</translation>
    </message>
    <message>
        <source>นักเรียน {count} คน</source>
        <translation>Pupils: {count}</translation>
    </message>
    <message>
        <source>แนบแล้ว {count} ไฟล์ {size}</source>
        <translation>Files attached: {count} ({size})</translation>
    </message>
    <message>
        <source>ยังไม่แนบหลักฐาน {count} ตัวชี้วัด</source>
        <translation>Indicators without evidence: {count}</translation>
    </message>
    <message>
        <source>ไม่แนบก็ส่งได้</source>
        <translation>you can send without</translation>
    </message>
    <message>
        <source>ข้อสังเกต {count} ข้อ</source>
        <translation>Notes: {count}</translation>
    </message>
    <message>
        <source>ไม่ต้องแก้ก็ส่งได้</source>
        <translation>Can be sent as it is</translation>
    </message>
</context>
<context>
    <name>CheckFoot</name>
    <message>
        <source>กำหนดส่ง {date}</source>
        <translation>Due {date}</translation>
    </message>
    <message>
        <source>อีก {days} วัน</source>
        <translation>Days left: {days}</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>เลยมา {days} วัน</source>
        <translation>Days late: {days}</translation>
    </message>
    <message>
        <source>ข้อมูลยังไม่ครบก็ส่งฉบับระหว่างปีได้</source>
        <translation>An interim report can be sent with blanks</translation>
    </message>
    <message>
        <source>ฉบับระหว่างปีเว้นว่างได้ และไม่นับในรายงานประจำปี</source>
        <translation>An interim report may have blanks and does not count in the annual report</translation>
    </message>
    <message>
        <source>ทำฉบับระหว่างปี</source>
        <translation>Make an interim report</translation>
    </message>
    <message>
        <source>ทำฉบับสมบูรณ์</source>
        <translation>Make the final report</translation>
    </message>
    <message>
        <source>ลงนามแล้ว</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>ฉบับที่ตรวจรับแล้วยังใช้อยู่</source>
        <translation>What was accepted still counts</translation>
    </message>
    <message>
        <source>จนกว่าเขตจะตรวจรับครั้งใหม่</source>
        <translation>until the district accepts the new revision</translation>
    </message>
</context>
<context>
    <name>CheckHead</name>
    <message>
        <source>ยังส่งรายงานไม่ได้</source>
        <translation>Cannot be sent yet</translation>
    </message>
    <message>
        <source>พร้อมส่งรายงานฉบับสมบูรณ์</source>
        <translation>The final report is ready</translation>
    </message>
    <message>
        <source>พร้อมส่งรายงานระหว่างปี</source>
        <translation>The interim report is ready</translation>
    </message>
    <message>
        <source>ครั้งที่ {revision} · ปีงบประมาณ {year}</source>
        <translation>Revision {revision} · fiscal year {year}</translation>
    </message>
    <message>
        <source>เขตตรวจรับแล้ว</source>
        <translation>Accepted by the district</translation>
    </message>
    <message>
        <source>ลงนามแล้ว รอเขตตรวจรับ</source>
        <translation>Signed, waiting for the district</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรต่างจากฉบับที่เขตตรวจรับ</source>
        <translation>Nothing differs yet from what was accepted</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>หน้าก่อน</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>หน้าถัดไป</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>พิมพ์ร่าง</source>
        <translation>Print a draft</translation>
    </message>
    <message>
        <source>เนื้อหาที่จะลงนาม</source>
        <translation>What will be signed</translation>
    </message>
    <message>
        <source>ตรงกับในไฟล์ทุกตัวอักษร</source>
        <translation>Equal to the file, letter by letter</translation>
    </message>
    <message>
        <source>ฉบับร่าง ยังไม่ลงนาม</source>
        <translation>Draft, not signed</translation>
    </message>
    <message>
        <source>หน้า {number} จาก {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>เปิดดูครบ {count} หน้า</source>
        <translation>Pages seen: all {count}</translation>
    </message>
    <message>
        <source>ยังลงนามไม่ได้ ทำรายการทางซ้ายให้ครบก่อน</source>
        <translation>Cannot be signed yet: do what the list on the left says</translation>
    </message>
    <message>
        <source>กำลังลงนาม…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>ไฟล์แบบรายงาน (*.xlsx)</source>
        <translation>Report file (*.xlsx)</translation>
    </message>
    <message>
        <source>ไฟล์ที่จะส่งเขต</source>
        <translation>File for the district</translation>
    </message>
    <message>
        <source>โปรแกรมจะเขียนไฟล์ อ่านกลับ และตรวจลายมือชื่อให้ แล้วจึงให้คัดลอกลงแฟลชไดรฟ์หรือพิมพ์</source>
        <translation>The program writes the file, reads it back and verifies the signature; then copy it to a stick or print it</translation>
    </message>
    <message>
        <source>เนื้อหาที่ลงนามแล้ว</source>
        <translation>What was signed</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ลงนามใหม่เป็นครั้งที่ {revision}</source>
        <translation>Sign again as revision {revision}</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว จึงลงนามไม่ได้ กด “แก้ไขที่นี่แทน” ด้านบนก่อน</source>
        <translation>Open to look only, so nothing can be signed: first press “Work here instead” at the top</translation>
    </message>
    <message>
        <source>นี่คือหน้าแรก</source>
        <translation>This is the first page</translation>
    </message>
    <message>
        <source>นี่คือหน้าสุดท้าย</source>
        <translation>This is the last page</translation>
    </message>
</context>
<context>
    <name>ClashBox</name>
    <message>
        <source>ใช้ค่าที่อีกแห่งบันทึก</source>
        <translation>Use the value saved elsewhere</translation>
    </message>
    <message>
        <source>ใช้ค่าที่กรอกที่นี่</source>
        <translation>Use the value typed here</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>ปิดปีงบประมาณ {year}</source>
        <translation>Close fiscal year {year}</translation>
    </message>
    <message>
        <source>ปิดปี</source>
        <translation>Close year</translation>
    </message>
    <message>
        <source>ทุกแห่งมีรายงานฉบับสมบูรณ์ที่ตรวจรับแล้ว</source>
        <translation>Everybody&apos;s final report is accepted</translation>
    </message>
    <message>
        <source>ยังไม่เรียบร้อย ปิดแล้วจะไม่นับในผลของปีนี้อีก</source>
        <translation>Not settled; once the year is closed they no longer count in its figures</translation>
    </message>
    <message>
        <source>{what} {count} แห่ง: {names}</source>
        <translation>{what}: {count}: {names}</translation>
    </message>
    <message>
        <source>ผลของปีนี้จะนับจากรายงานฉบับสมบูรณ์ที่ตรวจรับแล้ว {accepted} จาก {all} แห่ง ตามแผน{edition} ทะเบียนและกำหนดส่งที่ใช้อยู่ตอนนี้ และไม่เปลี่ยนอีก ตรวจรับ ส่งคืน เลือก หรือถอนรายงานของปีนี้ไม่ได้อีก ไฟล์ที่มาหลังจากนี้เก็บไว้เป็นล่าช้า ยกเลิกการปิดปีไม่ได้</source>
        <translation>The year&apos;s figures will rest on the accepted final reports of {accepted} of {all}, under {edition} of the plan and the roster and deadlines of now, and will not change any more. Its reports can no longer be accepted, returned, chosen or withdrawn; files that come later are kept as late. Closing cannot be taken back</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>รหัสตัวชี้วัด</source>
        <translation>Code of the indicator</translation>
    </message>
    <message>
        <source>เช่น 2/3.4 หรือ 3.4</source>
        <translation>such as 2/3.4 or 3.4</translation>
    </message>
    <message>
        <source>ไปที่รหัส</source>
        <translation>Go to a code</translation>
    </message>
    <message>
        <source>พิมพ์รหัสเต็ม หรือเฉพาะเลขหลังเครื่องหมาย / ของประเด็นที่เปิดอยู่</source>
        <translation>The whole code, or what stands behind the / within the issue that is open</translation>
    </message>
    <message>
        <source>ไป</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>ไม่มีรหัส {code} ในแบบรายงาน ตรวจรหัส หรือค้นด้วยคำ (Ctrl+F)</source>
        <translation>The form has no code {code}: check it, or search for a word (Ctrl+F)</translation>
    </message>
    <message>
        <source>พิมพ์รหัสก่อน</source>
        <translation>Type a code first</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>กรอกรหัสเปิดใช้ของโรงเรียน</source>
        <translation>Type the school&apos;s activation code</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้ กลุ่มที่ {number} จาก 5</source>
        <translation>Activation code, group {number} of 5</translation>
    </message>
    <message>
        <source>ไปต่อโดยไม่มีรหัส</source>
        <translation>Go on without a code</translation>
    </message>
    <message>
        <source>รหัสถูกต้อง</source>
        <translation>The code is right</translation>
    </message>
    <message>
        <source>ยังไม่มีรหัส</source>
        <translation>No code yet</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้โปรแกรมชี้วัด</source>
        <translation>Chiwat activation code</translation>
    </message>
    <message>
        <source>รหัสอยู่ในหนังสือของเขต</source>
        <translation>The code stands in the district&apos;s letter</translation>
    </message>
    <message>
        <source>รหัสใช้ได้เฉพาะโรงเรียนนี้ เก็บไว้กับงานธุรการ
หากหายหรือสงสัยว่ามีผู้อื่นเห็น ขอรหัสใหม่จากเขต</source>
        <translation>The code is for this school alone; keep it with the school&apos;s papers
If it is lost or was seen by others, ask the district for a new one</translation>
    </message>
    <message>
        <source>รหัสนี้ทำให้เขตรู้ว่าไฟล์มาจาก{name}จริง และทำให้โรงเรียนรู้ว่าแผนมาจากเขตจริง</source>
        <translation>The code tells the district that files come from {name}, and the school that the plan comes from the district</translation>
    </message>
    <message>
        <source>{name} · ปีงบประมาณ {year}</source>
        <translation>{name} · fiscal year {year}</translation>
    </message>
    <message>
        <source>พิมพ์ตัวใหญ่หรือตัวเล็กก็ได้</source>
        <translation>Capitals or small letters, either will do</translation>
    </message>
    <message>
        <source>โปรแกรมเปลี่ยน {symbol} เป็น {digit} ในกลุ่มที่ {group} ให้แล้ว</source>
        <translation>{symbol} was changed to {digit} in group {group}</translation>
    </message>
    <message>
        <source>ไฟล์แผนนี้ออกโดย {office} จริง</source>
        <translation>This plan was really published by {office}</translation>
    </message>
    <message>
        <source>เขตรู้ทันทีว่าไฟล์มาจากโรงเรียนนี้ ไม่ต้องโทรยืนยัน</source>
        <translation>The district knows at once that files come from this school; no telephone call</translation>
    </message>
    <message>
        <source>{count} รายการ</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>อำเภอ{amphoe} </source>
        <translation>{amphoe} district </translation>
    </message>
    <message>
        <source>รหัส {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>โรงเรียน{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>กรอกข้อมูลต่อได้ แต่เขตจะยังไม่รับไฟล์ที่ส่ง จนกว่าเจ้าหน้าที่เขตจะโทรศัพท์มาให้โรงเรียนอ่านเลขตรวจสอบกุญแจ 30 หลัก ซึ่งดูได้ในหน้าตั้งค่า
ได้รหัสเมื่อใด ใส่ในหน้าตั้งค่าได้</source>
        <translation>You can go on, but the district takes no file of yours until its officer has telephoned and the school has read out the 30 digits of its key, which stand in the settings.
Whenever you get the code, type it in the settings.</translation>
    </message>
    <message>
        <source>แป้นพิมพ์เป็นภาษาไทยอยู่ โปรแกรมอ่านเป็นตัวอังกฤษตามตำแหน่งแป้นให้แล้ว</source>
        <translation>The keyboard is set to Thai: its keys are read as the Latin letters and digits in their places.</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ปี {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>ฐาน {0}</source>
        <translation>Base {0}</translation>
    </message>
    <message>
        <source>เป้า {0}</source>
        <translation>Target {0}</translation>
    </message>
    <message>
        <source>ผลปี {0}</source>
        <translation>Result {0}</translation>
    </message>
    <message>
        <source>ปีก่อน</source>
        <translation>Last year</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>วันที่ติดต่อ</source>
        <translation>Day of contact</translation>
    </message>
    <message>
        <source>บันทึกการติดตาม</source>
        <translation>Follow-up note</translation>
    </message>
    <message>
        <source>บันทึกการติดต่อ{name}</source>
        <translation>Contact with {name}</translation>
    </message>
    <message>
        <source>ใช้ภายในสำนักงาน ไม่อยู่ในเอกสารที่ลงนาม</source>
        <translation>For the office only; never in a signed document</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>บันทึกการติดตาม เช่น รับปากส่งวันใด ติดขัดเรื่องใด</source>
        <translation>Follow-up, such as the day promised or what holds them up</translation>
    </message>
    <message>
        <source>วันที่ติดต่อ เช่น 2 ต.ค. 2564 หรือ 2/10/2564</source>
        <translation>Day of contact, such as 2 Oct 2564 or 2/10/2564</translation>
    </message>
    <message>
        <source>วันที่ติดต่อเลยวันนี้ไปแล้ว</source>
        <translation>The day of contact is after today</translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message>
        <source>งานแก้ไข</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>ข้อความจากเขต</source>
        <translation>From the district</translation>
    </message>
    <message>
        <source>ลำดับการส่ง</source>
        <translation>What was sent</translation>
    </message>
    <message>
        <source>เสร็จ {done} จาก {all}</source>
        <translation>{done} of {all} done</translation>
    </message>
    <message>
        <source>ไปหน้าตรวจและส่งออกครั้งที่ {number}</source>
        <translation>Check and export revision {number}</translation>
    </message>
    <message>
        <source>ลงนามได้เมื่อตอบครบทั้ง {count} ข้อ</source>
        <translation>Can be signed once all {count} are answered</translation>
    </message>
    <message>
        <source>ตอบครบแล้ว ลงนามและส่งออกได้</source>
        <translation>All answered: sign and export</translation>
    </message>
</context>
<context>
    <name>DeadlineStep</name>
    <message>
        <source>กำหนดส่งของแต่ละปี</source>
        <translation>Deadline of each year</translation>
    </message>
    <message>
        <source>วันสุดท้ายที่โรงเรียนส่งได้โดยไม่นับว่าล่าช้า พิมพ์เช่น 30 ก.ย. 2564 หรือ 30/9/2564</source>
        <translation>The last day on which a report is not late, such as 30 Sep 2564 or 30/9/2564</translation>
    </message>
    <message>
        <source>เว้นว่างคือยังไม่กำหนด แก้ได้ภายหลังที่หน้าแผนและทะเบียน มีผลกับโรงเรียนเมื่อเผยแพร่</source>
        <translation>Empty means none yet. It can be changed later on the page of plan and roster, and reaches schools when the plan is published.</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {year}</source>
        <translation>Fiscal year {year}</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>{day} ตรงกับวันเสาร์</source>
        <translation>{day}, a Saturday</translation>
    </message>
    <message>
        <source>{day} ตรงกับวันอาทิตย์</source>
        <translation>{day}, a Sunday</translation>
    </message>
</context>
<context>
    <name>DeadlinesDialog</name>
    <message>
        <source>แก้ไขกำหนดส่ง</source>
        <translation>Change deadlines</translation>
    </message>
    <message>
        <source>เช่น 30 ก.ย. 2564 หรือ 30/9/2564 เว้นว่างคือไม่กำหนด มีผลเมื่อเผยแพร่ครั้งถัดไป</source>
        <translation>Such as 30/9/2564; left empty there is none. Holds from the next publication on.</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {year}</source>
        <translation>Fiscal year {year}</translation>
    </message>
</context>
<context>
    <name>DefinitionPopover</name>
    <message>
        <source>นิยามของ {0}</source>
        <translation>Definition of {0}</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {0}</source>
        <translation>Fiscal year {0}</translation>
    </message>
    <message>
        <source>ปีการศึกษา {0}</source>
        <translation>Academic year {0}</translation>
    </message>
    <message>
        <source>ณ วันที่กำหนด</source>
        <translation>On a given date</translation>
    </message>
    <message>
        <source>นิยาม</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>สูตร</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>ตัวตั้ง</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>ตัวหาร</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>วิธีนับ</source>
        <translation>Counting rule</translation>
    </message>
    <message>
        <source>แหล่งข้อมูล</source>
        <translation>Data source</translation>
    </message>
    <message>
        <source>ช่วงข้อมูล</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>ใช้กับ</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>ข้อสังเกตของแผน</source>
        <translation>Note on the plan</translation>
    </message>
    <message>
        <source>กลุ่มที่รับผิดชอบ</source>
        <translation>Responsible group</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>ข้อมูลพื้นฐาน</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>ตรวจและส่งออก</source>
        <translation>Check and export</translation>
    </message>
    <message>
        <source>ประวัติการส่ง</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>หน้าถัดไป</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>บันทึกที่อื่น</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>ไฟล์โรงเรียน (*.chiwat)</source>
        <translation>School file (*.chiwat)</translation>
    </message>
    <message>
        <source>ข้อที่ต้องทำถัดไป</source>
        <translation>Next to do</translation>
    </message>
    <message>
        <source>รับใบตอบรับหรือแผนฉบับใหม่</source>
        <translation>Take a receipt or a newer plan</translation>
    </message>
    <message>
        <source>ใบตอบรับหรือไฟล์แผนจากเขต (*.xlsx)</source>
        <translation>Receipt or plan file of the district (*.xlsx)</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>ข้อทักท้วงถึงโรงเรียน</source>
        <translation>Remark for the school</translation>
    </message>
    <message>
        <source>ลบข้อทักท้วง</source>
        <translation>Take the remark back</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>คำชี้แจง</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>ปีก่อน</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>ขนาดเดียวกัน</source>
        <translation>Same size</translation>
    </message>
    <message>
        <source>นิยาม</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>มัธยฐาน {median} ต่ำสุด {low} สูงสุด {high} ({count} โรงเรียน)</source>
        <translation>Median {median}, from {low} to {high} (schools: {count})</translation>
    </message>
    <message>
        <source>โรงเรียน{size}ส่งแล้ว {count} แห่ง น้อยกว่า {least} แห่ง จึงไม่เทียบค่ากับกลุ่มและไม่ทำเครื่องหมาย</source>
        <translation>Schools of size {size} that have sent: {count}. With fewer than {least} nothing is compared or marked</translation>
    </message>
    <message>
        <source>ขนาด{size}</source>
        <translation>size {size}</translation>
    </message>
    <message>
        <source>ต่างจากโรงเรียน{size}ที่ส่งแล้วอย่างเห็นได้ชัด</source>
        <translation>Far from the other schools of its size ({size})</translation>
    </message>
    <message>
        <source>ต่ำกว่า {value}</source>
        <translation>below {value}</translation>
    </message>
    <message>
        <source>สูงกว่า {value}</source>
        <translation>above {value}</translation>
    </message>
    <message>
        <source>โรงเรียน{size}ครึ่งหนึ่งได้ {first} ถึง {third} โปรแกรมทำเครื่องหมายที่ค่า{outside} เป็นเหตุให้ดู ไม่ใช่ข้อสรุป</source>
        <translation>Half of the schools of size {size} have {first} to {third}; a value {outside} is marked: a reason to look, not a verdict</translation>
    </message>
    <message>
        <source>{one} หรือ{other}</source>
        <translation>{one} or {other}</translation>
    </message>
    <message>
        <source>โรงเรียน{size}ครึ่งหนึ่งได้ {first} ถึง {third} ค่าที่เป็นไปได้ไม่มีค่าใดห่างพอจะทำเครื่องหมาย</source>
        <translation>Half of the schools of size {size} have {first} to {third}; no possible value is far enough to be marked</translation>
    </message>
</context>
<context>
    <name>DistrictDesk</name>
    <message>
        <source>เจ้าหน้าที่เขต</source>
        <translation>District officer</translation>
    </message>
</context>
<context>
    <name>DistrictMainWindow</name>
    <message>
        <source>{file} – ชี้วัด</source>
        <translation>{file} – Chiwat</translation>
    </message>
</context>
<context>
    <name>DistrictPage</name>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>DistrictTabs</name>
    <message>
        <source>ตรวจรับ</source>
        <translation>Review</translation>
    </message>
</context>
<context>
    <name>DistrictTrend</name>
    <message>
        <source>เป้า {value}</source>
        <translation>Target {value}</translation>
    </message>
</context>
<context>
    <name>DistrictWindow</name>
    <message>
        <source>วางไฟล์ที่นี่</source>
        <translation>Drop the file here</translation>
    </message>
    <message>
        <source>รายงานของโรงเรียน ทั้งโฟลเดอร์ หรือทั้งแฟลชไดรฟ์ จะลองนำเข้าให้ดูก่อน</source>
        <translation>Reports of schools, a folder or a whole stick: they are tried first</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>วางไฟล์ที่นี่</source>
        <translation>Drop the file here</translation>
    </message>
    <message>
        <source>ไฟล์โรงเรียน (.chiwat) ไฟล์แผนหรือใบตอบรับจากเขต (.xlsx)</source>
        <translation>A school file (.chiwat), a plan or a receipt from the district (.xlsx)</translation>
    </message>
</context>
<context>
    <name>Edition</name>
    <message>
        <source>ตัวชี้วัดของโรงเรียน</source>
        <translation>Schools&apos; indicators</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของสำนักงานเขต</source>
        <translation>The office&apos;s indicators</translation>
    </message>
    <message>
        <source>ตัวชี้วัดทุกตัวเหมือนเดิม</source>
        <translation>All indicators are as before</translation>
    </message>
    <message>
        <source>สิ่งที่โรงเรียนส่งแล้วยังใช้ได้กับตัวชี้วัดที่ความหมายไม่เปลี่ยน ที่เหลือจะแจ้งว่าไม่รับ</source>
        <translation>What schools have sent still counts where an indicator&apos;s meaning is the same; the rest is named as refused</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>ตัดออก</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Retitled</translation>
    </message>
    <message>
        <source>เปลี่ยนความหมาย</source>
        <translation>Changed in meaning</translation>
    </message>
    <message>
        <source>เปลี่ยนเป้าหมายหรือข้อมูลฐาน</source>
        <translation>Changed in target or baseline</translation>
    </message>
    <message>
        <source>และอีก {count}</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>เหตุผลที่ {0} ไม่มีค่า</source>
        <translation>Why {0} has no value</translation>
    </message>
    <message>
        <source>กรอกค่าแทน</source>
        <translation>Give a value instead</translation>
    </message>
    <message>
        <source>เดิม {value}</source>
        <translation>Sent: {value}</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>กรอกค่าของ {0} แทน</source>
        <translation>Enter a value for {0} instead</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>ใช่</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่ใช่</source>
        <translation>No</translation>
    </message>
    <message>
        <source>สอบ {count}</source>
        <translation>{count} examined</translation>
    </message>
</context>
<context>
    <name>ErrorReporter</name>
    <message>
        <source>โปรแกรมพบข้อผิดพลาดของโปรแกรมเอง สิ่งที่บันทึกแล้วไม่หาย บันทึกรายงานแล้วส่งให้ผู้ดูแลโปรแกรมได้ รายงานบอกเพียงว่าเกิดที่ส่วนใดของโปรแกรม ไม่มีตัวเลขหรือชื่อของโรงเรียน</source>
        <translation>The program met a fault of its own. What was saved is safe. You can save a report and send it to whoever looks after the program; it says only where in the program it happened, without figures or names of the school.</translation>
    </message>
    <message>
        <source>โปรแกรมขัดข้อง</source>
        <translation>The program has a fault</translation>
    </message>
    <message>
        <source>ทำงานต่อ</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>บันทึกรายงาน</source>
        <translation>Save a report</translation>
    </message>
    <message>
        <source>ข้อความ (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>หลักฐานของ {0}</source>
        <translation>Evidence of {0}</translation>
    </message>
    <message>
        <source>แนบไฟล์</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>ไฟล์ “{0}” ไม่ใช่ไฟล์เดิมที่แนบไว้ จึงไม่เปิดให้ ให้นำออกแล้วแนบไฟล์ใหม่</source>
        <translation>“{0}” is not the file that was attached, so it is not opened: take it out and attach the file again</translation>
    </message>
    <message>
        <source>หลักฐานของ {name}</source>
        <translation>Evidence of {name}</translation>
    </message>
    <message>
        <source>ไฟล์หลักฐาน (.zip)</source>
        <translation>Evidence (.zip)</translation>
    </message>
    <message>
        <source>เลือกไฟล์ .zip</source>
        <translation>Choose the .zip</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ที่ตรง</source>
        <translation>Save what matches</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ขนาด</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>ผลการตรวจ</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>ไฟล์หลักฐานที่แจ้งไว้</source>
        <translation>Evidence announced</translation>
    </message>
    <message>
        <source>รายงานที่ลงนามแจ้งไว้ {count} ไฟล์ {size} ตรวจได้ว่าไฟล์ที่ได้รับเป็นไฟล์เดียวกันจริง</source>
        <translation>Files announced by the signed report: {count}, {size}; what came can be checked to be the same.</translation>
    </message>
    <message>
        <source>{file}: ตรงกับที่แจ้ง {count} รายการ</source>
        <translation>{file}: {count} as announced.</translation>
    </message>
    <message>
        <source>ขาด {count} รายการ ให้ขอไฟล์จากโรงเรียน</source>
        <translation>{count} missing: ask the school for them.</translation>
    </message>
    <message>
        <source>เนื้อหาไม่ตรงกับชื่อ {count} ไฟล์</source>
        <translation>Files that are not what their names say: {count}.</translation>
    </message>
    <message>
        <source>มีไฟล์ที่ไม่ได้แจ้งอีก {count} ไฟล์</source>
        <translation>Files that were not announced: {count}.</translation>
    </message>
    <message>
        <source>บันทึกแล้วที่ {folder}</source>
        <translation>Saved in {folder}</translation>
    </message>
    <message>
        <source>กำลังอ่านไฟล์…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตรวจ</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>ตรงกับที่แจ้ง</source>
        <translation>As announced</translation>
    </message>
    <message>
        <source>ไม่มีในไฟล์</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>ไฟล์หลักฐาน (*.zip);;ไฟล์ทั้งหมด (*)</source>
        <translation>Evidence (*.zip);;All files (*)</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ที่ตรงไว้ที่</source>
        <translation>Save what matches in</translation>
    </message>
    <message>
        <source>ไฟล์หลักฐานที่แนบ</source>
        <translation>Attached evidence</translation>
    </message>
    <message>
        <source>ลากไฟล์มาวางที่นี่ก็ได้ ส่งไปกับรายงานเป็นไฟล์ .zip เขตตรวจได้ว่าเป็นไฟล์ที่แนบไว้จริง</source>
        <translation>Files can be dropped here too. They go with the report as one .zip, and the district can tell that they are the files attached here.</translation>
    </message>
    <message>
        <source>หลักฐานทั้งปีใช้ไป {used} จาก {room}</source>
        <translation>The year’s evidence takes {used} of {room}</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์แล้ว แนบใหม่หรือเอาออก</source>
        <translation>the file is lost: attach it again or take it out</translation>
    </message>
    <message>
        <source>เอกสาร รูปภาพ เสียง วิดีโอ</source>
        <translation>Documents, pictures, sound, films</translation>
    </message>
    <message>
        <source>เขตตรวจรับปีนี้แล้ว แนบหรือเอาหลักฐานออกไม่ได้ จนกว่าจะเริ่มแก้ไขใหม่</source>
        <translation>The district accepted this year: evidence can be neither attached nor taken out until it is taken up again</translation>
    </message>
</context>
<context>
    <name>ExplainedRow</name>
    <message>
        <source>หมายเหตุของ {0}</source>
        <translation>Comment on {0}</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>เขต</source>
        <translation>District</translation>
    </message>
</context>
<context>
    <name>ExportDone</name>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>คัดลอกลงไดรฟ์</source>
        <translation>Copy to a drive</translation>
    </message>
    <message>
        <source>พิมพ์ / PDF</source>
        <translation>Print / PDF</translation>
    </message>
    <message>
        <source>คัดลอกที่อยู่ไฟล์</source>
        <translation>Copy the file&apos;s path</translation>
    </message>
    <message>
        <source>คัดลอกลงไดรฟ์ {drive}</source>
        <translation>Copy to drive {drive}</translation>
    </message>
    <message>
        <source>คัดลอกไปที่อื่น</source>
        <translation>Copy elsewhere</translation>
    </message>
    <message>
        <source>คัดลอกและอ่านกลับแล้ว: {path}</source>
        <translation>Copied and read back: {path}</translation>
    </message>
    <message>
        <source>คัดลอกไปที่</source>
        <translation>Copy to</translation>
    </message>
    <message>
        <source>คัดลอกที่อยู่ไฟล์แล้ว</source>
        <translation>The file&apos;s path was copied</translation>
    </message>
    <message>
        <source>รับใบตอบรับ</source>
        <translation>Take a receipt</translation>
    </message>
    <message>
        <source>ลงนามครั้งที่ {revision} แล้ว รอเขตตรวจรับ</source>
        <translation>Revision {revision} is signed, waiting for the district</translation>
    </message>
    <message>
        <source>เขตตรวจรับครั้งที่ {revision} แล้ว</source>
        <translation>The district accepted revision {revision}</translation>
    </message>
    <message>
        <source>ตรวจรับเมื่อ {when}</source>
        <translation>Accepted {when}</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ที่ {path} แล้ว อาจย้ายหรือเปลี่ยนชื่อ</source>
        <translation>The file is not at {path} any more: it may have been moved or renamed</translation>
    </message>
    <message>
        <source>ไม่ทราบที่อยู่ของไฟล์ อาจลงนามที่เครื่องอื่น</source>
        <translation>Where the file is is not known: it may have been signed on another computer</translation>
    </message>
    <message>
        <source>งานปีนี้จบแล้ว ตัวเลขล็อกไว้เท่าที่ตรวจรับ</source>
        <translation>This year is done: the figures are locked as they were accepted</translation>
    </message>
    <message>
        <source>ถ้าส่งให้เขตแล้ว รอใบตอบรับได้เลย ถ้ายังไม่ได้ส่งและหาไฟล์ไม่พบ ให้ลงนามใหม่</source>
        <translation>If it was sent to the district, wait for the receipt. If it was not and the file is not found, sign again</translation>
    </message>
    <message>
        <source>ลงนามเมื่อ {when} โดย {name}</source>
        <translation>Signed {when} by {name}</translation>
    </message>
    <message>
        <source>รหัสเอกสาร {code}</source>
        <translation>Document code {code}</translation>
    </message>
    <message>
        <source>ส่งทั้งไฟล์รายงานและไฟล์หลักฐาน (.zip) ให้เขต เมื่อได้ใบตอบรับ ให้ลากมาวางในหน้าต่างนี้ หรือกด “รับใบตอบรับ”</source>
        <translation>Send both the report and the evidence (.zip) to the district. Drop its receipt on this window, or press “Take a receipt”</translation>
    </message>
    <message>
        <source>ส่งไฟล์นี้ให้เขตทาง LINE อีเมล หรือแฟลชไดรฟ์ เมื่อได้ใบตอบรับ ให้ลากมาวางในหน้าต่างนี้ หรือกด “รับใบตอบรับ”</source>
        <translation>Send this file to the district by LINE, e-mail or stick. Drop its receipt on this window, or press “Take a receipt”</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>ไม่ทราบโรงเรียน</source>
        <translation>School not known</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>เปลี่ยน</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>{0} ข้อ</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>ข้อมูลพื้นฐานยังขาด</source>
        <translation>The profile still lacks</translation>
    </message>
    <message>
        <source>ยังไม่กรอก</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>ชี้แจงแล้ว</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>ข้อที่ต้องทำ</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>เปิดไฟล์</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ไฟล์ล่าสุด</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>รายงานตัวชี้วัดตามแผนพัฒนาการศึกษาให้เขต ทำงานในเครื่องนี้ ไม่ใช้อินเทอร์เน็ต ทุกช่องที่กรอกบันทึกเอง</source>
        <translation>Reports a school&apos;s plan indicators to its district. Works on this computer, without internet; every field saves itself.</translation>
    </message>
    <message>
        <source>หรือลากไฟล์มาวางในหน้าต่างนี้: ไฟล์โรงเรียน (.chiwat) หรือไฟล์แผนจากเขต (.xlsx)</source>
        <translation>Or drop a file on this window: a school file (.chiwat) or the district&apos;s plan (.xlsx)</translation>
    </message>
    <message>
        <source>ชี้วัด รุ่น {version}</source>
        <translation>Chiwat version {version}</translation>
    </message>
    <message>
        <source>ชี้วัด</source>
        <translation>Chiwat</translation>
    </message>
    <message>
        <source>ทำต่อ: {name}</source>
        <translation>Go on with {name}</translation>
    </message>
    <message>
        <source>เริ่มใช้งานโรงเรียน</source>
        <translation>Begin as a school</translation>
    </message>
    <message>
        <source>สำนักงานเขต: ทำต่อการตั้งไฟล์ของเขต</source>
        <translation>District office: go on setting up its file</translation>
    </message>
    <message>
        <source>สำนักงานเขต: ตั้งไฟล์ของเขต</source>
        <translation>District office: set up its file</translation>
    </message>
    <message>
        <source>ไฟล์ของชี้วัด (*.chiwat *.xlsx *.chiwat-backup);;ไฟล์ทั้งหมด (*)</source>
        <translation>Files of Chiwat (*.chiwat *.xlsx *.chiwat-backup);;All files (*)</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เปิดดู {0} ซึ่งไม่เกี่ยวข้อง</source>
        <translation>Open {0}, which does not apply</translation>
    </message>
    <message>
        <source>{0} รายการ · {1}</source>
        <translation>Entries: {0} · {1}</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>เปลี่ยนโฟลเดอร์</source>
        <translation>Change folder</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FormPaste</name>
    <message>
        <source>ข้อ {first}</source>
        <translation>at {first}</translation>
    </message>
    <message>
        <source>ข้อ {first} ถึง {last}</source>
        <translation>at {first} to {last}</translation>
    </message>
</context>
<context>
    <name>FormTitles</name>
    <message>
        <source>ใบตอบรับ {0} โดย {1}</source>
        <translation>Receipt of {0} by {1}</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {2} · ประเด็นกลยุทธ์ที่ {0} · แนวทางที่ {1}</source>
        <translation>Fiscal year {2} · Strategic issue {0} · Guideline {1}</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>ยังไม่กรอก</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>เปลี่ยนหลังส่งออกครั้งล่าสุด</source>
        <translation>Changed since the last export</translation>
    </message>
    <message>
        <source>เขตส่งคืน</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>กรอง</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>{0} {1} ข้อ</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>กด “ทั้งหมด” เพื่อกลับ</source>
        <translation>Press “All” to go back</translation>
    </message>
    <message>
        <source>ข้อที่ต้องทำ</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>หน้า</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>คำสั่งอื่น</source>
        <translation>More commands</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>วิธีใช้ – ชี้วัด</source>
        <translation>Help – Chiwat</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ค้นในวิธีใช้</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>สารบัญ</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>ไม่พบคำนี้ในวิธีใช้</source>
        <translation>Not found in the help</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>ครั้งที่ {number} ส่งออก</source>
        <translation>Revision {number} exported</translation>
    </message>
    <message>
        <source>ฉบับสมบูรณ์</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>ฉบับระหว่างปี</source>
        <translation>Interim</translation>
    </message>
    <message>
        <source>รหัสเอกสาร {code}</source>
        <translation>Document code {code}</translation>
    </message>
    <message>
        <source>เขียนไฟล์ไม่สำเร็จ</source>
        <translation>The file was not finished</translation>
    </message>
    <message>
        <source>{value} (แก้หมายเหตุหรือรายละเอียด)</source>
        <translation>{value} (a comment or detail changed)</translation>
    </message>
    <message>
        <source>เขตตรวจรับแล้ว</source>
        <translation>Accepted by the district</translation>
    </message>
    <message>
        <source>เขตส่งคืนให้แก้ไข</source>
        <translation>Returned by the district for correction</translation>
    </message>
    <message>
        <source>เขตเลือกฉบับที่จะใช้</source>
        <translation>The district chose the revision to use</translation>
    </message>
    <message>
        <source>เขตรับทราบฉบับระหว่างปี รอฉบับสมบูรณ์</source>
        <translation>The district noted the interim report; the final one is still to come</translation>
    </message>
    <message>
        <source>{time} น.</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>ยังไม่กรอก</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>กรอกไม่ครบ</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>ไม่ทราบที่อยู่ของไฟล์ อาจลงนามที่เครื่องอื่น</source>
        <translation>Where the file is is not known: it may have been signed on another computer</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ที่ {path} แล้ว อาจย้ายหรือเปลี่ยนชื่อ</source>
        <translation>The file is not at {path} any more: it may have been moved or renamed</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>คัดลอกไฟล์ไปอีกเครื่อง</source>
        <translation>Copy the file to another computer</translation>
    </message>
    <message>
        <source>โปรแกรมสำรองเองเมื่อเปิดไฟล์ เก็บ 10 ครั้งล่าสุด และรายวัน รายสัปดาห์ รายเดือน</source>
        <translation>The program backs up when a file is opened and keeps the last 10, and daily, weekly and monthly ones</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>ย้ายไปอีกเครื่อง</source>
        <translation>Move to another computer</translation>
    </message>
    <message>
        <source>ประวัติการส่ง ปีงบประมาณ {year}</source>
        <translation>History, fiscal year {year}</translation>
    </message>
    <message>
        <source>ยังไม่เคยส่งในปีงบประมาณนี้</source>
        <translation>Nothing was sent in this fiscal year</translation>
    </message>
    <message>
        <source>ยังไม่มีไฟล์สำรอง</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>ดูก่อนกู้คืน</source>
        <translation>Look before restoring</translation>
    </message>
    <message>
        <source>ดูไฟล์สำรอง {moment} ก่อนกู้คืน</source>
        <translation>Look into the backup of {moment} before restoring</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง {moment}
ปี {year} กรอกไว้ {entries} จาก {asked} รายการ ข้อมูลพื้นฐาน {figures} ช่อง ส่งแล้ว {revisions} ครั้ง
ไฟล์ปัจจุบันกรอกครบ {filled} จาก {asked} รายการ
ไฟล์ปัจจุบันจะเก็บไว้ข้างกัน ไม่ถูกลบ</source>
        <translation>Backup of {moment}
In {year}, entries filled in: {entries} of {asked}, profile figures: {figures}, times sent: {revisions}
Entries complete in the present file: {filled} of {asked}
The present file is kept beside it, not deleted</translation>
    </message>
    <message>
        <source>กู้คืนไฟล์สำรอง</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>ไม่กู้คืน</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>ไฟล์โรงเรียน (*.chiwat)</source>
        <translation>School file (*.chiwat)</translation>
    </message>
    <message>
        <source>รับใบตอบรับหรือแผนฉบับใหม่</source>
        <translation>Take a receipt or a newer plan</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>ทำสำเนาทั้งไฟล์ อ่านกลับ แล้วเปิดต่อที่เครื่องใหม่ได้ทันที หลังจากนั้นให้กรอกที่เครื่องใหม่เครื่องเดียว ถ้ากรอกทั้งสองเครื่องจะกลายเป็นสองฉบับที่ตัวเลขไม่เหมือนกัน และเขตต้องเลือกใช้ฉบับเดียว</source>
        <translation>Copies the whole file and reads it back; go on at once on the new computer. From then on fill in on the new computer only: filling in on both makes two versions with different figures, and the district has to choose one.</translation>
    </message>
    <message>
        <source>คัดลอกและเปิดอ่านกลับแล้ว: {path} จากนี้ให้กรอกต่อที่เครื่องใหม่เครื่องเดียว</source>
        <translation>Copied and read back: {path}. From now on fill in on the new computer only.</translation>
    </message>
</context>
<context>
    <name>ImportEvidence</name>
    <message>
        <source>ค่าที่ลงนามกับค่าในเซลล์</source>
        <translation>Signed values and cells</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>เซลล์</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>ค่าที่ลงนาม</source>
        <translation>Signed value</translation>
    </message>
    <message>
        <source>ค่าในเซลล์</source>
        <translation>In the cell</translation>
    </message>
    <message>
        <source>ค่าเปลี่ยน</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>ค่าหายไป</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>เพิ่มเข้ามา</source>
        <translation>added</translation>
    </message>
    <message>
        <source>ใส่สูตรแทนค่า</source>
        <translation>a formula in its place</translation>
    </message>
    <message>
        <source>รูปแบบทำให้เห็นเป็นค่าอื่น</source>
        <translation>its format shows another value</translation>
    </message>
    <message>
        <source>ซ่อนแถว</source>
        <translation>row hidden</translation>
    </message>
    <message>
        <source>ซ่อนคอลัมน์</source>
        <translation>column hidden</translation>
    </message>
    <message>
        <source>แทรกแถว</source>
        <translation>row inserted</translation>
    </message>
    <message>
        <source>ลบแถว</source>
        <translation>row deleted</translation>
    </message>
    <message>
        <source>แผ่นงานหายไป</source>
        <translation>sheet missing</translation>
    </message>
    <message>
        <source>แผ่นงานเพิ่มเข้ามา</source>
        <translation>sheet added</translation>
    </message>
    <message>
        <source>ผสานเซลล์ทับค่า</source>
        <translation>merged over</translation>
    </message>
    <message>
        <source>ซ่อนเลขศูนย์</source>
        <translation>zeros hidden</translation>
    </message>
    <message>
        <source>ใส่การจัดรูปแบบตามเงื่อนไข</source>
        <translation>conditional format added</translation>
    </message>
    <message>
        <source>ฉบับที่ {number}</source>
        <translation>Report {number}</translation>
    </message>
    <message>
        <source>ค่าที่ต่างกัน</source>
        <translation>Where they differ</translation>
    </message>
    <message>
        <source>{words} · รหัสเอกสาร {digest}</source>
        <translation>{words} · document {digest}</translation>
    </message>
    <message>
        <source>{file} · ครั้งที่ {revision} · ส่งออก {at} · รับรองโดย {name}</source>
        <translation>{file} · revision {revision} · exported {at} · attested by {name}</translation>
    </message>
    <message>
        <source>ไม่ทราบชื่อไฟล์</source>
        <translation>unknown file name</translation>
    </message>
    <message>
        <source>ทุกฉบับกรอกเหมือนกันทุกค่า เลือกฉบับใดผลก็เท่ากัน</source>
        <translation>All versions hold the same values; whichever is chosen, the figures are the same</translation>
    </message>
    <message>
        <source>ตัวเลขเท่ากันทุกค่า ต่างกันที่คำชี้แจงหรือหลักฐาน เลือกฉบับใดผลก็เท่ากัน</source>
        <translation>All figures are equal, only explanations or evidence differ; whichever is chosen, the figures are the same</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>นำเข้ารายงาน</source>
        <translation>Import reports</translation>
    </message>
    <message>
        <source>ดู</source>
        <translation>View</translation>
    </message>
    <message>
        <source>รอตัดสินใจ</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>ประวัติการนำเข้า</source>
        <translation>Import log</translation>
    </message>
    <message>
        <source>เพิ่มไฟล์หรือโฟลเดอร์</source>
        <translation>Add files or a folder</translation>
    </message>
    <message>
        <source>นำเข้า</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>ดูและตัดสินใจ</source>
        <translation>Look and decide</translation>
    </message>
    <message>
        <source>ค้นในประวัติ</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ลากไฟล์ โฟลเดอร์ หรือแฟลชไดรฟ์ทั้งอันมาวางที่หน้าต่างนี้ โปรแกรมลองนำเข้าให้ดูก่อน ยังไม่บันทึกข้อมูลใด ชื่อไฟล์เป็นอย่างไรก็ได้ นำเข้าซ้ำกี่ครั้งก็ได้</source>
        <translation>Drop files, a folder or a whole stick on this window. They are tried first and nothing is stored. Their names do not matter, and they may be imported again any number of times</translation>
    </message>
    <message>
        <source>เลือกไฟล์…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์หรือไดรฟ์…</source>
        <translation>Choose a folder or drive…</translation>
    </message>
    <message>
        <source>ไฟล์ทั้งหมด (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์หรือไดรฟ์</source>
        <translation>Choose a folder or drive</translation>
    </message>
    <message>
        <source>รอตัดสินใจ {count}</source>
        <translation>To decide {count}</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว ไม่มีอะไรถูกบันทึก</source>
        <translation>Cancelled, nothing was stored</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ .xlsx ในที่ที่เลือก</source>
        <translation>There is no .xlsx file there</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว แต่ทำตามที่จดไว้ไม่ได้: {what}</source>
        <translation>Imported, but what was noted could not be done: {what}</translation>
    </message>
    <message>
        <source>{first} และอีก {more} แห่ง</source>
        <translation>{first} and {more} more</translation>
    </message>
    <message>
        <source>จาก {where}</source>
        <translation>from {where}</translation>
    </message>
    <message>
        <source>จากอีกเครื่อง: เพิ่มรายงาน {files} ฉบับ ผลการตัดสินใจ {decisions} รายการ</source>
        <translation>Added from the other computer: reports: {files}, decisions: {decisions}</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>เขตตรวจรับรายงานปี {year} แล้ว</source>
        <translation>The district accepted the report of {year}</translation>
    </message>
    <message>
        <source>เขตส่งคืนรายงานปี {year} ให้แก้ไข {count} ข้อ</source>
        <translation>The district returned the report of {year}. Remarks: {count}</translation>
    </message>
    <message>
        <source>เขตเลือกฉบับที่จะใช้ของปี {year} แล้ว</source>
        <translation>The district chose the revision of {year} to use</translation>
    </message>
    <message>
        <source>เขตรับทราบฉบับระหว่างปีของปี {year} แล้ว ยังต้องส่งฉบับสมบูรณ์</source>
        <translation>The district noted the interim report of {year}; the final one is still to be sent</translation>
    </message>
    <message>
        <source>มีใบตอบรับนี้อยู่แล้ว</source>
        <translation>this receipt was here already</translation>
    </message>
    <message>
        <source>รับแผนฉบับใหม่แล้ว เพิ่ม {added} ตัด {removed} เปลี่ยนความหมาย {meaning} รายการ ค่าที่กรอกไว้ยังอยู่</source>
        <translation>The newer plan was taken: {added} added, {removed} removed, {meaning} with another meaning; what was filled in is still there</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>รหัสเปิดใช้ กลุ่มที่ {number} จาก 5</source>
        <translation>Activation code, group {number} of 5</translation>
    </message>
    <message>
        <source>ใช้รหัสเปิดใช้</source>
        <translation>Use the activation code</translation>
    </message>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านเดิม</source>
        <translation>Old passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัสผ่าน</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>ลืมรหัสผ่าน: ใช้รหัสเปิดใช้ใหม่</source>
        <translation>Passphrase forgotten: use a new code</translation>
    </message>
    <message>
        <source>ลืมรหัสผ่าน: ขอรหัสเปิดใช้ใหม่จากเขต พิมพ์ในช่องรหัสเปิดใช้และตั้งรหัสผ่านใหม่ ตัวเลขที่กรอกไม่หาย</source>
        <translation>Passphrase forgotten: ask the district for a new activation code, type it above and set a new passphrase; no figure is lost</translation>
    </message>
    <message>
        <source>กุญแจลงนามของโรงเรียน</source>
        <translation>The school&apos;s signing key</translation>
    </message>
    <message>
        <source>ยังไม่ได้ใส่รหัสเปิดใช้ เขตต้องโทรเทียบเลข</source>
        <translation>Not activated: the district has to compare digits by telephone</translation>
    </message>
    <message>
        <source>เลขของโรงเรียน {own}
เลขของเขต {theirs}</source>
        <translation>The school&apos;s digits {own}
The district&apos;s digits {theirs}</translation>
    </message>
    <message>
        <source>รหัสถูกต้อง ไฟล์ที่ส่งจากนี้ไปพิสูจน์ตัวเองได้</source>
        <translation>The code is right: files sent from now on prove themselves</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัสผ่านแล้ว สำเนาเก่ายังเปิดด้วยรหัสเดิมได้</source>
        <translation>The passphrase was changed; old copies still open with the old one</translation>
    </message>
    <message>
        <source>ออกกุญแจใหม่แล้ว ใช้รหัสผ่านใหม่ตอนลงนาม</source>
        <translation>The school has a new key: sign with the new passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่ต้องมีอย่างน้อย {least} ตัวอักษร</source>
        <translation>The new passphrase wants at least {least} characters</translation>
    </message>
    <message>
        <source>ไฟล์นี้ยืนยันด้วยรหัสเปิดใช้ของโรงเรียนแล้ว ไม่ต้องใส่รหัสอีก</source>
        <translation>This file is confirmed by the school&apos;s activation code: none is needed again</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้ใหม่ที่ขอจากเขต (ใส่เฉพาะเมื่อลืมรหัสผ่าน)</source>
        <translation>A new activation code from the district (only for a forgotten passphrase)</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้จากหนังสือของเขต</source>
        <translation>Activation code from the district&apos;s letter</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>ตั้งรหัสผ่านลงนามของเขต</source>
        <translation>The district’s signing passphrase</translation>
    </message>
    <message>
        <source>กุญแจของเขตใช้ลงนามแผน ใบตอบรับ และรายงานรวม รหัสผ่านถามเฉพาะตอนลงนาม</source>
        <translation>The district’s key signs plans, receipts and consolidated reports. Its passphrase is asked for only when something is signed.</translation>
    </message>
    <message>
        <source>รหัสผ่านไม่ถูกเก็บไว้ระหว่างที่ยังสร้างไฟล์ไม่เสร็จ จึงต้องพิมพ์ใหม่ สิ่งอื่นที่ทำไว้ยังอยู่ครบ</source>
        <translation>The passphrase is not kept until the file is made, so type it again. Everything else is still there.</translation>
    </message>
    <message>
        <source>ถ้าลืม ไม่มีใครกู้ให้ได้ ข้อมูลในไฟล์ไม่หาย แต่ต้องสร้างกุญแจใหม่ ออกรหัสเปิดใช้ใหม่ให้ทุกโรงเรียน และเผยแพร่แผนใหม่ จดใส่ซองปิดผนึกเก็บในตู้เอกสารของกลุ่มนโยบายและแผน</source>
        <translation>If it is forgotten nobody can recover it. The data is not lost, but a new key must be made, new activation codes issued to all schools, and the plan published anew. Write it down and keep it in a sealed envelope in the policy and planning group’s cabinet.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>ยังไม่เคยส่ง</source>
        <translation>Nothing received yet</translation>
    </message>
    <message>
        <source>พิสูจน์ด้วยรหัสเปิดใช้</source>
        <translation>Proven by code</translation>
    </message>
    <message>
        <source>ลงทะเบียนแล้ว</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>รอเทียบเลข 30 หลัก</source>
        <translation>Waits for its 30 digits</translation>
    </message>
    <message>
        <source>สองกุญแจ รอตัดสินใจ</source>
        <translation>Two keys, to be decided</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว</source>
        <translation>Revoked</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>นำเข้าได้</source>
        <translation>Can be taken</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing changes</translation>
    </message>
    <message>
        <source>รอตัดสินใจ</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>รับไม่ได้</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว</source>
        <translation>Imported</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>บันทึกว่าติดต่อแล้ววันนี้</source>
        <translation>Note that they were contacted today</translation>
    </message>
    <message>
        <source>เขียนเป็น PDF ไฟล์เดียว หน้าละโรงเรียน เว้นที่ วันที่ และลายมือชื่อไว้ให้</source>
        <translation>One PDF, a page a school, with room left for number, date and signature</translation>
    </message>
    <message>
        <source>อีก {count} โรงเรียนที่เลือกส่งฉบับสมบูรณ์แล้ว ไม่ต้องเตือน</source>
        <translation>Of those chosen, sent their final report and need no reminder: {count}</translation>
    </message>
    <message>
        <source>หนังสือเตือน {count} ฉบับ</source>
        <translation>Reminder letters: {count}</translation>
    </message>
    <message>
        <source>เลือกที่เก็บไฟล์</source>
        <translation>Choose where to save</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>ปิดข้อความสำหรับไลน์</source>
        <translation>Close the message for LINE</translation>
    </message>
    <message>
        <source>เรียงอย่างไร</source>
        <translation>In which order</translation>
    </message>
    <message>
        <source>แยกอำเภอ</source>
        <translation>By amphoe</translation>
    </message>
    <message>
        <source>เรียงตัวอักษร</source>
        <translation>Alphabetical</translation>
    </message>
    <message>
        <source>ใส่รหัสโรงเรียน</source>
        <translation>With school codes</translation>
    </message>
    <message>
        <source>ใส่วันครบกำหนด</source>
        <translation>With the deadline</translation>
    </message>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>บันทึกว่าติดต่อแล้ววันนี้</source>
        <translation>Note that they were contacted today</translation>
    </message>
    <message>
        <source>ข้อความสำหรับไลน์</source>
        <translation>Message for LINE</translation>
    </message>
    <message>
        <source>ข้อความที่จะคัดลอก</source>
        <translation>The message to copy</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกโรงเรียน เลือกในรายชื่อก่อนคัดลอก</source>
        <translation>No school is chosen. Choose some in the list before copying.</translation>
    </message>
    <message>
        <source>ข้อความล้วน {count} โรงเรียน</source>
        <translation>Plain text, schools: {count}</translation>
    </message>
    <message>
        <source>คัดลอกไม่สำเร็จ ลองอีกครั้ง</source>
        <translation>Could not copy. Try again.</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางในไลน์ได้เลย</source>
        <translation>Copied. Paste it in LINE.</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>ค้นชื่อหรือรหัสโรงเรียน</source>
        <translation>Search name or code of a school</translation>
    </message>
    <message>
        <source>ค้นชื่อหรือรหัส</source>
        <translation>Search name or code</translation>
    </message>
    <message>
        <source>ดูรายชื่อ</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>กลับไปที่ตารางจำนวน (Esc)</source>
        <translation>Back to the table of counts (Esc)</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{what} {group} {count} โรงเรียน</source>
        <translation>{what}, {group}, schools: {count}</translation>
    </message>
    <message>
        <source>{what} {count} โรงเรียน</source>
        <translation>{what}, schools: {count}</translation>
    </message>
    <message>
        <source>เลือก {count}</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>หนังสือเตือน {count} ฉบับ</source>
        <translation>Reminder letters: {count}</translation>
    </message>
    <message>
        <source>ในที่เลือกไม่มีโรงเรียนที่ต้องเตือน</source>
        <translation>None of those chosen needs a reminder</translation>
    </message>
</context>
<context>
    <name>LockStrip</name>
    <message>
        <source>เขตตรวจรับรายงานปีงบประมาณ {year} แล้ว เมื่อ {when} ตัวเลขถูกล็อกไว้</source>
        <translation>The district accepted the report of fiscal year {year} on {when}: its figures are locked</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรเปลี่ยน เพราะเขตตรวจรับปีงบประมาณ {year} แล้ว จะแก้ไขให้กดปุ่มทางขวาก่อน</source>
        <translation>Nothing was changed, as the district accepted fiscal year {year}. To change it press the button at the right first</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>ประวัติการนำเข้า</source>
        <translation>Import log</translation>
    </message>
    <message>
        <source>ค้นชื่อโรงเรียน รหัส ชื่อไฟล์ หรือสถานะ</source>
        <translation>Search by school, code, file or state</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ต้นฉบับ</source>
        <translation>Save the original file</translation>
    </message>
    <message>
        <source>ชุดที่ {batch}</source>
        <translation>Batch {batch}</translation>
    </message>
    <message>
        <source>{at} · {count} ไฟล์</source>
        <translation>{at} · files: {count}</translation>
    </message>
    <message>
        <source>{count} จาก {total} ไฟล์ที่เคยนำเข้า</source>
        <translation>Files ever imported: {count} of {total} shown</translation>
    </message>
    <message>
        <source>ไฟล์นี้รับไม่ได้จึงไม่ได้เก็บไว้</source>
        <translation>This file was refused and not kept</translation>
    </message>
    <message>
        <source>ถอนชุดที่ {batch}</source>
        <translation>Withdraw batch {batch}</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ต้นฉบับแล้ว: {path}</source>
        <translation>The original file was saved: {path}</translation>
    </message>
    <message>
        <source>ถอนชุดนำเข้าที่ {batch}</source>
        <translation>Withdraw import batch {batch}</translation>
    </message>
    <message>
        <source>รายงานทุกฉบับที่ชุดนี้นำมาจะไม่ถูกใช้ ฉบับก่อนหน้ากลับมาแทน ไฟล์และประวัติยังเก็บไว้ นำกลับมาได้ภายหลัง</source>
        <translation>All reports that this batch brought are no longer used and earlier ones stand again. Files and log are kept, and they can be brought back</translation>
    </message>
    <message>
        <source>ถอนชุดนี้</source>
        <translation>Withdraw this batch</translation>
    </message>
    <message>
        <source>ถอนชุดที่ {batch} แล้ว</source>
        <translation>Batch {batch} was withdrawn</translation>
    </message>
    <message>
        <source>ไม่มีไฟล์ที่ตรงกับที่ค้น</source>
        <translation>No file fits the search</translation>
    </message>
</context>
<context>
    <name>LookStrip</name>
    <message>
        <source>แก้ไขที่นี่แทน</source>
        <translation>Work here instead</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว: นี่คือไฟล์สำรอง ไม่มีอะไรถูกแก้ไขหรือบันทึก</source>
        <translation>To look only: this is a backup, nothing is changed or saved</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว: ไม่มีอะไรถูกแก้ไขหรือบันทึก</source>
        <translation>To look only: nothing is changed or saved</translation>
    </message>
    <message>
        <source>ดูได้อย่างเดียวตั้งแต่ตอนนี้: ไฟล์นี้ถูกนำไปแก้ไขต่อ{who}</source>
        <translation>To look only from now on: work goes on in this file {who}.</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว: ไฟล์นี้เปิดแก้ไขอยู่{who}</source>
        <translation>To look only: this file is open for work {who}.</translation>
    </message>
    <message>
        <source>ที่กรอกไว้บันทึกแล้วทั้งหมด</source>
        <translation>All that was entered here is saved.</translation>
    </message>
    <message>
        <source>ไม่มีอะไรถูกแก้ไขจากหน้าต่างนี้</source>
        <translation>This window changes nothing.</translation>
    </message>
    <message>
        <source>ที่เครื่อง {host} โดย {user} ตั้งแต่ {since}</source>
        <translation>on computer {host} by {user} since {since}</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว จึงแก้ไขหรือบันทึกลงไฟล์นี้ไม่ได้</source>
        <translation>Open to look only: nothing can be changed or saved in this file</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ขึ้นลงในคอลัมน์</source>
        <translation>up and down the column</translation>
    </message>
    <message>
        <source>วางทั้งคอลัมน์จาก Excel</source>
        <translation>paste a whole column from Excel</translation>
    </message>
    <message>
        <source>เหมือนแถวบน</source>
        <translation>same as above</translation>
    </message>
    <message>
        <source>ใช่ / ไม่ใช่</source>
        <translation>Yes / No</translation>
    </message>
    <message>
        <source>ไปที่รหัส</source>
        <translation>Go to a code</translation>
    </message>
    <message>
        <source>วางจาก Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>กรอกตัวชี้วัด</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>โรงเรียน{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>ข้อที่ต้องทำถัดไป</source>
        <translation>Next to do</translation>
    </message>
    <message>
        <source>{file} – ชี้วัด</source>
        <translation>{file} – Chiwat</translation>
    </message>
</context>
<context>
    <name>ManyReports</name>
    <message>
        <source>ตรวจรับแล้ว {count} โรงเรียน</source>
        <translation>Schools accepted: {count}</translation>
    </message>
    <message>
        <source>ส่งคืนแล้ว {count} โรงเรียน ทราบเมื่อได้ใบตอบรับ</source>
        <translation>Schools returned: {count}; they know of it from their receipts</translation>
    </message>
    <message>
        <source>เก็บใบตอบรับไว้ที่</source>
        <translation>Receipts go to</translation>
    </message>
    <message>
        <source>ลงนามใบตอบรับของทุกโรงเรียนที่ตรวจรับ ส่งคืน หรือเลือกฉบับแล้วของปี {year} ชื่อไฟล์บอกว่าของโรงเรียนใด</source>
        <translation>Signs the receipts of all schools accepted, returned or chosen of {year}; each file is named after its school</translation>
    </message>
    <message>
        <source>ออกใบตอบรับ</source>
        <translation>Write receipts</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว ไม่ได้ออกใบตอบรับฉบับใด</source>
        <translation>Left; no receipt was issued</translation>
    </message>
    <message>
        <source>กำลังลงนามใบตอบรับ</source>
        <translation>Signing receipts</translation>
    </message>
    <message>
        <source>ออกใบตอบรับแล้ว {count} ไฟล์ที่ {folder} ส่งให้โรงเรียนตามชื่อไฟล์</source>
        <translation>Receipts in {folder}: {count}; send each to the school it is named after</translation>
    </message>
</context>
<context>
    <name>MatterPanel</name>
    <message>
        <source>จะทำอย่างไรกับไฟล์นี้</source>
        <translation>What is to be done with this file</translation>
    </message>
    <message>
        <source>อ่านเทียบทางโทรศัพท์แล้ว ตรงกันทุกหลัก</source>
        <translation>Compared by telephone: all digits agree</translation>
    </message>
    <message>
        <source>เหตุผล โรงเรียนเห็นในใบตอบรับ</source>
        <translation>Reason, which the school sees in its receipt</translation>
    </message>
    <message>
        <source>ดูทุกค่า</source>
        <translation>All values</translation>
    </message>
    <message>
        <source>ข้อความถึงโรงเรียน</source>
        <translation>Message to the school</translation>
    </message>
    <message>
        <source>กลับไปที่รายการ</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>ไฟล์</source>
        <translation>File</translation>
    </message>
    <message>
        <source>เลือกไฟล์ทางซ้าย</source>
        <translation>Choose a file at the left</translation>
    </message>
    <message>
        <source>ถูกต้อง กุญแจของผู้รายงานนี้</source>
        <translation>Valid, with the reporter&apos;s key</translation>
    </message>
    <message>
        <source>ถูกต้อง แต่ยังไม่รู้จักกุญแจ</source>
        <translation>Valid, but the key is not known yet</translation>
    </message>
    <message>
        <source>ถูกต้อง แต่ไม่ใช่กุญแจที่ลงทะเบียนไว้</source>
        <translation>Valid, but not with the enrolled key</translation>
    </message>
    <message>
        <source>กุญแจนี้ถูกยกเลิกแล้ว</source>
        <translation>This key was revoked</translation>
    </message>
    <message>
        <source>ไม่ถูกต้อง</source>
        <translation>Not valid</translation>
    </message>
    <message>
        <source>{count} เซลล์ไม่ตรงกับค่าที่ผู้อำนวยการลงนาม</source>
        <translation>Cells unlike what the director signed: {count}</translation>
    </message>
    <message>
        <source>โปรแกรมใช้ค่าที่ลงนามเท่านั้น</source>
        <translation>Only signed values are ever used</translation>
    </message>
    <message>
        <source>เลข 30 หลักของกุญแจในไฟล์นี้ โรงเรียนเห็นเลขของตนในหน้าตั้งค่า หัวข้อกุญแจลงนาม</source>
        <translation>The 30 digits of the key in this file. The school finds its own in its settings, under the signing key</translation>
    </message>
    <message>
        <source>ใช้ฉบับที่ {number}</source>
        <translation>Use report {number}</translation>
    </message>
    <message>
        <source>ตรวจรับตามค่าที่ลงนาม</source>
        <translation>Accept the signed values</translation>
    </message>
    <message>
        <source>นับค่าที่ผู้อำนวยการลงนาม ไม่ใช้ค่าในเซลล์</source>
        <translation>What the director signed counts, not the cells</translation>
    </message>
    <message>
        <source>ลงทะเบียนกุญแจนี้</source>
        <translation>Enrol this key</translation>
    </message>
    <message>
        <source>เมื่อเทียบเลข 30 หลักแล้ว ไฟล์ที่ลงนามด้วยกุญแจนี้จะรอตรวจตามปกติ</source>
        <translation>Once the 30 digits were compared, files signed with this key wait for review as any other</translation>
    </message>
    <message>
        <source>ส่งคืนให้โรงเรียนส่งใหม่</source>
        <translation>Return it, to be sent anew</translation>
    </message>
    <message>
        <source>ออกในใบตอบรับพร้อมเหตุผล ไม่นับในผล</source>
        <translation>Told in the receipt with the reason; it does not count</translation>
    </message>
    <message>
        <source>นำกลับมาใช้</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>ยกเลิกการถอน ไฟล์นี้จะรอตรวจตามปกติ</source>
        <translation>The withdrawal is undone and the file waits for review</translation>
    </message>
    <message>
        <source>ไม่นำเข้าไฟล์นี้</source>
        <translation>Leave this file out</translation>
    </message>
    <message>
        <source>กักไว้ก่อน</source>
        <translation>Let it wait</translation>
    </message>
    <message>
        <source>เก็บไฟล์ต้นฉบับไว้ ตัดสินใจภายหลังได้</source>
        <translation>The original is kept, to be decided later</translation>
    </message>
    <message>
        <source>จดไว้และไปไฟล์ถัดไป</source>
        <translation>Note it, go to the next</translation>
    </message>
    <message>
        <source>ทำตามที่เลือก</source>
        <translation>Do what is chosen</translation>
    </message>
    <message>
        <source>ถ้านำเข้า: เพิ่ม {added} เปลี่ยน {changed} เหมือนเดิม {same} ล้าง {cleared} ไม่รับ {refused}</source>
        <translation>If imported: {added} added, {changed} changed, {same} the same, {cleared} cleared, {refused} refused</translation>
    </message>
    <message>
        <source>เทียบเลข 30 หลักกับโรงเรียนทางโทรศัพท์ก่อน แล้วทำเครื่องหมายว่าตรงกัน</source>
        <translation>First compare the 30 digits with the school by telephone, then tick that they agree</translation>
    </message>
    <message>
        <source>เขียนเหตุผลก่อน โรงเรียนจะได้รู้ว่าต้องทำอะไร</source>
        <translation>Write a reason first, so that the school knows what to do</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>ตัดสินใจเรื่องนี้แล้ว เก็บไว้ในไฟล์ของเขต</source>
        <translation>This was decided; the file is in the district&apos;s file</translation>
    </message>
    <message>
        <source>จะใช้ฉบับใด ฉบับอื่นจะไม่ถูกใช้ โรงเรียนทราบจากใบตอบรับ</source>
        <translation>Which version is used? The others are not, and the receipt tells the school</translation>
    </message>
    <message>
        <source>ลายมือชื่อ</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>ไม่มีลายมือชื่อที่ตรวจได้</source>
        <translation>No signature that can be checked</translation>
    </message>
    <message>
        <source>ข้ามไป ไม่เก็บในไฟล์ของเขต</source>
        <translation>It is passed over and not kept</translation>
    </message>
    <message>
        <source>เลือกวิธีอื่นที่ไม่ใช่การรอก่อน</source>
        <translation>Choose another way than to wait first</translation>
    </message>
</context>
<context>
    <name>MeasureNav</name>
    <message>
        <source>ค้นรหัสหรือคำ</source>
        <translation>Search code or word</translation>
    </message>
    <message>
        <source>เรียงตาม</source>
        <translation>Order by</translation>
    </message>
    <message>
        <source>ประเด็นกลยุทธ์</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>กลุ่มที่รับผิดชอบ</source>
        <translation>Responsible group</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ทั้งหมด {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>ไม่ถึงเป้า {count}</source>
        <translation>Missed {count}</translation>
    </message>
    <message>
        <source>ไม่มีค่ารวม {count}</source>
        <translation>No figure {count}</translation>
    </message>
    <message>
        <source>ถึงเป้า {met}/{judged}</source>
        <translation>met {met}/{judged}</translation>
    </message>
    <message>
        <source>ไม่มีตัวชี้วัดที่ตรงกับที่เลือกหรือค้น</source>
        <translation>No indicator fits the filter or the search</translation>
    </message>
</context>
<context>
    <name>MeasureView</name>
    <message>
        <source>นับรายงานใด</source>
        <translation>Which reports count</translation>
    </message>
    <message>
        <source>รวมที่รอตรวจ</source>
        <translation>With received</translation>
    </message>
    <message>
        <source>ตรวจรับแล้ว</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>แยกตาม</source>
        <translation>By</translation>
    </message>
    <message>
        <source>ดูตาราง</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>ผลแยกกลุ่ม</source>
        <translation>Figures by group</translation>
    </message>
    <message>
        <source>แนวโน้ม</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>ดูตารางการกระจาย</source>
        <translation>Table of the spread</translation>
    </message>
    <message>
        <source>ดูตารางแนวโน้ม</source>
        <translation>Table of the trend</translation>
    </message>
    <message>
        <source>การกระจายของโรงเรียน</source>
        <translation>Spread of schools</translation>
    </message>
    <message>
        <source>แนวโน้มรายปี</source>
        <translation>Trend by year</translation>
    </message>
    <message>
        <source>เส้นประคือเป้าหมาย</source>
        <translation>dashed: target</translation>
    </message>
    <message>
        <source>เฉพาะที่ตรวจรับแล้ว {value} ({verdict})</source>
        <translation>Accepted only: {value} ({verdict})</translation>
    </message>
    <message>
        <source>รวมที่รอตรวจ {value} ({verdict})</source>
        <translation>With received: {value} ({verdict})</translation>
    </message>
    <message>
        <source>(ชั่วคราว)</source>
        <translation>(provisional)</translation>
    </message>
    <message>
        <source>ผลปี {year} {state}</source>
        <translation>Result {year} {state}</translation>
    </message>
    <message>
        <source>เป้าหมาย {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>ข้อมูลฐาน {year}</source>
        <translation>Baseline {year}</translation>
    </message>
    <message>
        <source>ครอบคลุม</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>โรงเรียนที่ตอบใช่</source>
        <translation>Schools that say yes</translation>
    </message>
    <message>
        <source>โรงเรียนที่ถึงเป้า</source>
        <translation>Schools that reach it</translation>
    </message>
    <message>
        <source>{top} จาก {bottom} โรงเรียน</source>
        <translation>schools: {top} of {bottom}</translation>
    </message>
    <message>
        <source>{top} จาก {bottom} {unit}</source>
        <translation>{top} of {bottom} {unit}</translation>
    </message>
    <message>
        <source>ปี {year} ได้ {value}</source>
        <translation>{year}: {value}</translation>
    </message>
    <message>
        <source>{some} จาก {all}</source>
        <translation>{some} of {all}</translation>
    </message>
    <message>
        <source>ร้อยละ {share}</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>ตัวตั้ง / ตัวหาร</source>
        <translation>Numerator / denominator</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>แกน 0–{end} เส้นดำคือเป้าหมาย {target}</source>
        <translation>Axis 0–{end}, black line: target {target}</translation>
    </message>
    <message>
        <source>แกน 0–{end}</source>
        <translation>Axis 0–{end}</translation>
    </message>
    <message>
        <source>การกระจายของ {count} โรงเรียน</source>
        <translation>Spread, schools: {count}</translation>
    </message>
    <message>
        <source>เป้าหมาย {value}</source>
        <translation>Target {value}</translation>
    </message>
    <message>
        <source>{low} ขึ้นไป</source>
        <translation>from {low}</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ช่วงค่า</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>เทียบเป้าหมาย</source>
        <translation>Attainment</translation>
    </message>
    <message>
        <source>โรงเรียนที่นับ</source>
        <translation>Schools counted</translation>
    </message>
    <message>
        <source>ตอบใช่ / รายงาน</source>
        <translation>Yes / reported</translation>
    </message>
    <message>
        <source>ผู้เข้าสอบ (คน)</source>
        <translation>Examined</translation>
    </message>
    <message>
        <source>โรงเรียนที่นับ / ทั้งหมด</source>
        <translation>Schools counted / all</translation>
    </message>
    <message>
        <source>เฉลี่ยจากผู้เข้าสอบ {bottom} คน</source>
        <translation>mean of {bottom} examined</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>กรอกแล้ว {0} จาก {1} ต้องแก้ไข {2} ต้องชี้แจง {3}</source>
        <translation>{0} of {1} filled in, {2} to correct, {3} to explain</translation>
    </message>
    <message>
        <source>ไม่มีข้อที่โรงเรียนต้องกรอก</source>
        <translation>Nothing to fill in here</translation>
    </message>
</context>
<context>
    <name>NavPanel</name>
    <message>
        <source>ค้นรหัสหรือคำ</source>
        <translation>Code or word</translation>
    </message>
    <message>
        <source>กรองตามกลุ่มหรือการเปลี่ยนแปลง</source>
        <translation>Filter by group or change</translation>
    </message>
    <message>
        <source>เปลี่ยนหลังส่งออกครั้งล่าสุด</source>
        <translation>Changed since the last export</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ยังไม่กรอก {0}</source>
        <translation>Blank {0}</translation>
    </message>
    <message>
        <source>เขตส่งคืน {0}</source>
        <translation>Returned {0}</translation>
    </message>
    <message>
        <source>กรอกแล้ว {0} จาก {1} รายการ</source>
        <translation>Entries filled in: {0} of {1}</translation>
    </message>
    <message>
        <source>ต้องทำ {0}</source>
        <translation>To do {0}</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านลงนาม</source>
        <translation>Signing passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านลงนามอีกครั้ง</source>
        <translation>Signing passphrase again</translation>
    </message>
    <message>
        <source>รหัสผ่าน</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>พิมพ์อีกครั้ง</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>อย่างน้อย {least} ตัวอักษร คำไทยสามสี่คำที่ไม่เกี่ยวกันจำง่ายและเดายาก</source>
        <translation>At least {least} characters; three or four words that do not belong together are easy to keep in mind and hard to guess</translation>
    </message>
    <message>
        <source>เดาง่าย: วันเกิด เบอร์โทร หรือตัวซ้ำ ถูกไล่เดาได้ในไม่กี่นาที</source>
        <translation>Easy to guess: birthdays, telephone numbers and repeats are found in minutes</translation>
    </message>
    <message>
        <source>พอใช้: เพิ่มอีกหนึ่งคำจะเดายากขึ้นมาก</source>
        <translation>Fair: one more word makes it much harder</translation>
    </message>
    <message>
        <source>เดายาก ถ้าไม่ใช่คำขวัญหรือเนื้อเพลงที่ใครก็รู้</source>
        <translation>Hard to guess, unless it is a motto or a song that everybody knows</translation>
    </message>
    <message>
        <source>ตรงกัน</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>ยังไม่ตรงกัน</source>
        <translation>Not the same</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>รหัสผ่านที่ใช้อยู่</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่อีกครั้ง</source>
        <translation>New passphrase again</translation>
    </message>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่ต้องมีอย่างน้อย {least} ตัวอักษร</source>
        <translation>The new passphrase wants at least {least} characters</translation>
    </message>
    <message>
        <source>รหัสผ่านใหม่สองช่องไม่ตรงกัน</source>
        <translation>The two new passphrases differ</translation>
    </message>
</context>
<context>
    <name>NewerPlan</name>
    <message>
        <source>ตัวชี้วัดที่โรงเรียนกรอกเหมือนเดิมทุกตัว ที่เปลี่ยนคือทะเบียน กำหนดส่ง หรือกุญแจของเขต</source>
        <translation>What the school fills in is the same. What changed is the roster, a deadline or the district’s key.</translation>
    </message>
    <message>
        <source>ค่าที่กรอกไว้ยังอยู่ครบ</source>
        <translation>Everything filled in is kept.</translation>
    </message>
    <message>
        <source>ให้ตรวจค่าที่กรอกแล้วใหม่ {count} ตัว เพราะความหมายเปลี่ยน</source>
        <translation>Check {count} of them again: they mean something else now.</translation>
    </message>
    <message>
        <source>ต้องกรอกเพิ่ม {count} ตัว</source>
        <translation>{count} more to fill in.</translation>
    </message>
    <message>
        <source>เลิกถาม {count} ตัว</source>
        <translation>{count} no longer asked.</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>สิ่งที่เปลี่ยน</source>
        <translation>What changes</translation>
    </message>
</context>
<context>
    <name>NewerPlanDialog</name>
    <message>
        <source>ยังไม่รับ</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>รับแผนฉบับใหม่</source>
        <translation>Take a newer plan</translation>
    </message>
    <message>
        <source>{title} {edition} เผยแพร่เมื่อ {day}</source>
        <translation>{title} {edition}, published {day}</translation>
    </message>
    <message>
        <source>เขตเผยแพร่แผนฉบับใหม่</source>
        <translation>A newer plan of the district</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>กลุ่มที่รับผิดชอบ</source>
        <translation>Responsible group</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>เทียบเป้า</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของกลุ่ม</source>
        <translation>The group&apos;s indicators</translation>
    </message>
    <message>
        <source>ผลการดำเนินงาน</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>ปัญหาอุปสรรค</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>ขั้นต่อไป</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>กลับไปที่รายการ</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>มีแล้ว</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>บันทึกแล้ว โดย {author} {at}</source>
        <translation>Saved, by {author} {at}</translation>
    </message>
    <message>
        <source>บันทึกเองเมื่อออกจากช่อง</source>
        <translation>Saved by itself as a field is left</translation>
    </message>
    <message>
        <source>มีบันทึก {noted} จาก {count} · ไม่ถึงเป้าและยังไม่มีบันทึก {missed}</source>
        <translation>With a note: {noted} of {count} · missed and without one: {missed}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>เปิดไฟล์</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>ไม่กู้คืน</source>
        <translation>Do not restore</translation>
    </message>
</context>
<context>
    <name>OfficePanel</name>
    <message>
        <source>แก้ไขกำหนดส่ง</source>
        <translation>Change deadlines</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัสผ่าน</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>เปลี่ยนกุญแจ</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>ลืมรหัสผ่าน</source>
        <translation>Passphrase forgotten</translation>
    </message>
    <message>
        <source>ออกไฟล์ให้อีกเครื่อง</source>
        <translation>Write for other PC</translation>
    </message>
    <message>
        <source>ตัวชี้วัดที่สำนักงานเขตรายงานเอง กรอกด้วยแบบเดียวกับโรงเรียน แล้วนำเข้าที่หน้านำเข้า</source>
        <translation>What the office reports itself, filled in with the schools&apos; form and then imported like theirs</translation>
    </message>
    <message>
        <source>รายงานและการพิจารณาของปีนี้เป็นไฟล์ลงนามไฟล์เดียว นำไปวางที่หน้านำเข้าของอีกเครื่อง</source>
        <translation>This year&apos;s reports and all decisions in one signed file, to be dropped on the other computer&apos;s import page</translation>
    </message>
    <message>
        <source>เมื่อปิดปี ผลของปีนั้นไม่เปลี่ยนอีก และไฟล์ที่มาหลังจากนั้นเก็บไว้เป็นล่าช้า ก่อนปิดจะแสดงให้เห็นว่าอะไรยังไม่เรียบร้อย</source>
        <translation>Once closed, the year&apos;s figures do not change any more, and later files are kept as late. What is not settled is shown before</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>รายงานของสำนักงานเขต</source>
        <translation>The office&apos;s own report</translation>
    </message>
    <message>
        <source>กุญแจของเขต</source>
        <translation>The district&apos;s key</translation>
    </message>
    <message>
        <source>อีกเครื่องของสำนักงานเขต</source>
        <translation>The office&apos;s other computer</translation>
    </message>
    <message>
        <source>ปิดปีงบประมาณ</source>
        <translation>Closing the fiscal year</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>กรอกตัวชี้วัดของเขต {count} ตัว</source>
        <translation>Fill in the office&apos;s indicators ({count})</translation>
    </message>
    <message>
        <source>ปิดปี {year} แล้ว เมื่อ {day}</source>
        <translation>{year} was closed on {day}</translation>
    </message>
    <message>
        <source>ปิดปีงบประมาณ {year}</source>
        <translation>Close fiscal year {year}</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {year}</source>
        <translation>Fiscal year {year}</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>กู้คืนไฟล์สำรอง {moment}</source>
        <translation>Restore the backup of {moment}</translation>
    </message>
    <message>
        <source>ยังไม่มีไฟล์สำรอง</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>เลขตรวจสอบกุญแจ 30 หลัก</source>
        <translation>Key, 30 digits</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>ไฟล์นี้เปิดแก้ไขอยู่{who}

เปิดดูได้โดยไม่รบกวนอีกเครื่อง ถ้าเลือกแก้ไขที่นี่แทน หน้าต่างที่เปิดอยู่เดิมจะบันทึกแล้วเปลี่ยนเป็นดูอย่างเดียว</source>
        <translation>This file is open for work {who}.

Looking disturbs nobody. If you work here instead, the window that has it open saves and then only looks.</translation>
    </message>
    <message>
        <source>แก้ไขที่นี่แทน</source>
        <translation>Work here instead</translation>
    </message>
    <message>
        <source>ไฟล์นี้มีผู้ใช้อยู่</source>
        <translation>This file is in use</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียวได้ ไม่มีอะไรถูกแก้ไขหรือบันทึก</source>
        <translation>It can be opened to look only: nothing is changed or saved</translation>
    </message>
    <message>
        <source>เปิดแก้ไขไฟล์นี้ไม่ได้</source>
        <translation>This file cannot be opened for work</translation>
    </message>
    <message>
        <source>นี่คือไฟล์สำรอง จะไม่ถูกแก้ไขในที่เดิม เปิดดูได้ ทำสำเนาเป็นไฟล์ใหม่เพื่อทำงานต่อ หรือกู้คืนแทนไฟล์ {name} ซึ่งจะเก็บไว้ข้างกัน</source>
        <translation>This is a backup, which is never edited in place. Look at it, copy it to a new file to work in, or restore it in the place of {name}, which is kept beside it.</translation>
    </message>
    <message>
        <source>ทำสำเนา</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>เปิดไฟล์สำรอง</source>
        <translation>Open a backup</translation>
    </message>
    <message>
        <source>ไม่เปิด</source>
        <translation>Do not open</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว</source>
        <translation>Look only</translation>
    </message>
    <message>
        <source>เก็บการตั้งค่าและรายชื่อไฟล์ล่าสุดไว้ไม่ได้ เพราะเขียนในโฟลเดอร์ {folder} ไม่ได้ งานและไฟล์ข้อมูลใช้ได้ตามปกติ</source>
        <translation>Settings and the list of recent files cannot be kept, because the folder {folder} cannot be written. Work and data files are as usual.</translation>
    </message>
    <message>
        <source>กู้คืนแล้ว</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>กู้คืนแล้ว ไฟล์ก่อนกู้คืนเก็บไว้ข้างกัน</source>
        <translation>Restored; the file as it was before is kept beside it</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>ปี {0} {1} · ฐาน {2} {3} · เป้า {4} {5}</source>
        <translation>{0}: {1} · base {2}: {3} · target {4}: {5}</translation>
    </message>
    <message>
        <source>ระดับเขต</source>
        <translation>district</translation>
    </message>
    <message>
        <source>ปีก่อน {1} · ฐาน {2} {3} · เป้า {4} {5}</source>
        <translation>last year: {1} · base {2}: {3} · target {4}: {5}</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>เนื้อหาที่จะลงนาม</source>
        <translation>What will be signed</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>รหัสผ่านลงนามของเขต</source>
        <translation>The district&apos;s signing passphrase</translation>
    </message>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>ตั้งรหัสผ่านลงนาม</source>
        <translation>Set the signing passphrase</translation>
    </message>
    <message>
        <source>ใช้ตอนลงนามส่งออกเท่านั้น ผู้อำนวยการเป็นผู้ถือ การกรอกตัวเลขไม่ต้องใช้</source>
        <translation>Used for signing only, held by the director; filling in figures does not need it</translation>
    </message>
    <message>
        <source>เปลี่ยนที่เก็บ</source>
        <translation>Change the place</translation>
    </message>
    <message>
        <source>ถ้าลืม ไม่มีใครกู้ให้ได้ แต่ตัวเลขที่กรอกไม่หาย ให้ขอรหัสเปิดใช้ใหม่จากเขตแล้วตั้งรหัสผ่านใหม่ จดใส่ซองปิดผนึกเก็บในตู้เอกสารได้ แต่อย่าแปะไว้ที่เครื่อง</source>
        <translation>If it is forgotten nobody can restore it, but no figure is lost: ask the district for a new activation code and set a new passphrase. You may keep it in a sealed envelope in the filing cabinet, never on the computer.</translation>
    </message>
    <message>
        <source>ไฟล์ของโรงเรียนจะเก็บไว้ที่</source>
        <translation>The school&apos;s file will be kept at</translation>
    </message>
    <message>
        <source>เก็บไฟล์ของโรงเรียน</source>
        <translation>Keep the school&apos;s file</translation>
    </message>
    <message>
        <source>ไฟล์โรงเรียน (*.chiwat)</source>
        <translation>School file (*.chiwat)</translation>
    </message>
    <message>
        <source>ชี้วัด</source>
        <translation>Chiwat</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>วางตามรหัสหรือหัวตาราง</source>
        <translation>Paste by codes or headings</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ค่าที่จะวาง</source>
        <translation>To be pasted</translation>
    </message>
    <message>
        <source>วางไม่ได้</source>
        <translation>Cannot be pasted</translation>
    </message>
    <message>
        <source>ไม่วาง</source>
        <translation>Do not paste</translation>
    </message>
    <message>
        <source>วาง {count} ช่อง</source>
        <translation>Paste cells ({count})</translation>
    </message>
    <message>
        <source>ช่องว่างไม่ลบค่าที่กรอกไว้ วางแล้วกด Ctrl+Z ครั้งเดียวนำออกทั้งหมด</source>
        <translation>A blank cell leaves what is filled in. One Ctrl+Z takes the whole paste out again.</translation>
    </message>
    <message>
        <source>ไม่มีข้อนี้ให้กรอก</source>
        <translation>There is no such indicator to fill in</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>ตรวจทานแล้วสร้างไฟล์ของเขต</source>
        <translation>Check, then make the district’s file</translation>
    </message>
    <message>
        <source>งานทั้งปีของเขตอยู่ในไฟล์นี้ไฟล์เดียว สร้างแล้วจึงเผยแพร่แผนและออกหนังสือถึงโรงเรียน</source>
        <translation>All of the district’s work is in this one file. Once it is made, publish the plan and issue the letters to schools.</translation>
    </message>
    <message>
        <source>ชื่อเจ้าหน้าที่ (บันทึกในการตัดสินใจของเขต)</source>
        <translation>Officer’s name (noted with the district’s decisions)</translation>
    </message>
    <message>
        <source>เปลี่ยนที่เก็บ</source>
        <translation>Change the place</translation>
    </message>
    <message>
        <source>สรุป</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>เก็บในเครื่องที่ใช้ประจำ แล้วสำเนาไว้อีกที่หนึ่ง อย่าเปิดไฟล์เดียวกันจากสองเครื่องพร้อมกัน</source>
        <translation>Keep it on the PC used every day, and a copy elsewhere. Do not open the same file from two PCs at once.</translation>
    </message>
    <message>
        <source>ไฟล์ของเขตจะเก็บไว้ที่</source>
        <translation>The district’s file will be at</translation>
    </message>
    <message>
        <source>เขต</source>
        <translation>District</translation>
    </message>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>ทะเบียน</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>Schools: {count}</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>สร้างใหม่ ปิดด้วยรหัสผ่านที่ตั้งในขั้นที่ 3</source>
        <translation>made anew, sealed with the passphrase of step 3</translation>
    </message>
    <message>
        <source>เก็บไฟล์ของเขต</source>
        <translation>Place of the district’s file</translation>
    </message>
    <message>
        <source>ไฟล์ของเขต (*.chiwat)</source>
        <translation>District file (*.chiwat)</translation>
    </message>
    <message>
        <source>ชี้วัด</source>
        <translation>Chiwat</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>กำลังเผยแพร่</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>เผยแพร่ครั้งที่ {serial} แล้ว: {file}</source>
        <translation>Publication {serial} is written: {file}</translation>
    </message>
    <message>
        <source>หนังสือ {count} ฉบับ: {file} พิมพ์แล้วให้ลบไฟล์นี้ เพราะมีรหัสอยู่</source>
        <translation>Letters ({count}): {file} Delete this file once it is printed, it holds the codes</translation>
    </message>
    <message>
        <source>ไฟล์ที่ลงนามด้วยกุญแจนี้จะไม่ถูกใช้อีกและยกเลิกไม่ได้ ผลที่ตรวจรับแล้วยังนับอยู่ โรงเรียนต้องใช้รหัสเปิดใช้ใหม่</source>
        <translation>Files signed with this key are used no more, for good. What was accepted goes on counting. The school needs a new activation code.</translation>
    </message>
    <message>
        <source>ยกเลิกกุญแจของ{name}</source>
        <translation>Revoke the key of {name}</translation>
    </message>
    <message>
        <source>ยกเลิกกุญแจ</source>
        <translation>Revoke key</translation>
    </message>
    <message>
        <source>กุญแจคงเดิม สำเนาและไฟล์สำรองที่ทำไว้ก่อนยังเปิดได้ด้วยรหัสผ่านเดิม หากรหัสผ่านรั่วไหลให้เปลี่ยนกุญแจ</source>
        <translation>The key stays. Copies and backups made before still open with the old passphrase; if it leaked, change the key.</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัสผ่าน</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>กุญแจเดิมรับรองกุญแจใหม่ โรงเรียนไม่ต้องทำอะไร แต่ต้องเผยแพร่แผนใหม่</source>
        <translation>The old key vouches for the new one. Schools need do nothing, but the plan has to be published again.</translation>
    </message>
    <message>
        <source>เปลี่ยนกุญแจ</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>ไม่มีใครกู้รหัสผ่านเดิมได้ โปรแกรมจะสร้างกุญแจใหม่และรหัสเปิดใช้ใหม่ทุกแห่ง ต้องเผยแพร่แผนและหนังสือใหม่ทั้งหมด</source>
        <translation>Nobody can recover the old passphrase. A new key and new codes for all are made; plan and letters have to go out again.</translation>
    </message>
    <message>
        <source>สร้างกุญแจใหม่</source>
        <translation>Make a new key</translation>
    </message>
    <message>
        <source>{what}แล้ว</source>
        <translation>{what}: done</translation>
    </message>
    <message>
        <source>ออกไฟล์ให้อีกเครื่อง</source>
        <translation>Write for other PC</translation>
    </message>
    <message>
        <source>เขียนรายงานและการพิจารณาของปี {year} เป็นไฟล์ลงนาม</source>
        <translation>Writes the reports of {year} and all decisions as a signed file</translation>
    </message>
    <message>
        <source>แลกเปลี่ยน {year}.xlsx</source>
        <translation>Exchange {year}.xlsx</translation>
    </message>
    <message>
        <source>ไฟล์ที่แก้เซลล์และใหญ่เกินไปไม่ได้ไปด้วย ให้นำเข้าที่อีกเครื่องเอง: {codes}</source>
        <translation>Edited files that are too large did not go along; import them there yourself: {codes}</translation>
    </message>
    <message>
        <source>รับแผน{edition}</source>
        <translation>Take the plan: {edition}</translation>
    </message>
    <message>
        <source>ยังไม่รับ</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>รับแผนฉบับนี้</source>
        <translation>Take this edition</translation>
    </message>
    <message>
        <source>รับแผนแล้ว โรงเรียนได้รับเมื่อเผยแพร่</source>
        <translation>The plan is taken; schools get it when it is published</translation>
    </message>
    <message>
        <source>สร้างไฟล์รายงานของสำนักงานเขตข้างไฟล์นี้ ลงนามด้วยรหัสผ่านเดียวกัน</source>
        <translation>Makes the office&apos;s report file beside this one, signed with the same passphrase</translation>
    </message>
    <message>
        <source>เริ่มรายงานของสำนักงานเขต</source>
        <translation>Begin the office&apos;s report</translation>
    </message>
    <message>
        <source>สร้างไฟล์</source>
        <translation>Make the file</translation>
    </message>
    <message>
        <source>ลงนาม</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว ไม่มีไฟล์ใดถูกเขียน</source>
        <translation>Left; no file was written</translation>
    </message>
    <message>
        <source>กำลังเขียนไฟล์ให้อีกเครื่อง</source>
        <translation>Writing the file for the other computer</translation>
    </message>
    <message>
        <source>เขียน {files} แล้ว มีรายงาน {documents} ฉบับและการพิจารณา {decisions} รายการ นำไปวางที่หน้านำเข้าของอีกเครื่อง</source>
        <translation>{files} is written (reports: {documents}, decisions: {decisions}). Drop it on the import page of the other computer</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>รับแผนฉบับใหม่</source>
        <translation>Take a newer plan</translation>
    </message>
    <message>
        <source>เพิ่มโรงเรียน</source>
        <translation>Add a school</translation>
    </message>
    <message>
        <source>เผยแพร่แผน</source>
        <translation>Publish the plan</translation>
    </message>
    <message>
        <source>ดูของใคร</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>สำนักงานเขต</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>โรงเรียนที่เลือก</source>
        <translation>Chosen school</translation>
    </message>
    <message>
        <source>แผนและทะเบียน</source>
        <translation>Plan and roster</translation>
    </message>
    <message>
        <source>เลือกโรงเรียน</source>
        <translation>Choose the school</translation>
    </message>
    <message>
        <source>ค้น</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>งานของสำนักงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>กลับไปที่ทะเบียน</source>
        <translation>Back to the roster</translation>
    </message>
    <message>
        <source>เผยแพร่แล้วครั้งที่ {serial}</source>
        <translation>published, serial {serial}</translation>
    </message>
    <message>
        <source>ยังไม่เคยเผยแพร่</source>
        <translation>not published yet</translation>
    </message>
    <message>
        <source>{edition} · ปี {first}–{last} · {schools} โรงเรียน · {published}</source>
        <translation>{edition} · {first}–{last} · schools: {schools} · {published}</translation>
    </message>
    <message>
        <source>ยังไม่เคยเผยแพร่ โรงเรียนเริ่มใช้งานได้เมื่อได้รับไฟล์แผนและหนังสือแจ้งรหัส</source>
        <translation>Not published yet. Schools can begin once they have the plan file and the letter with their code.</translation>
    </message>
    <message>
        <source>แผนฉบับใหม่</source>
        <translation>a newer plan</translation>
    </message>
    <message>
        <source>ทะเบียน {count} แห่ง</source>
        <translation>rows of the roster: {count}</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้ {count} รหัส</source>
        <translation>activation codes: {count}</translation>
    </message>
    <message>
        <source>มีการเปลี่ยนแปลงที่โรงเรียนยังไม่ทราบจนกว่าจะเผยแพร่: {what}</source>
        <translation>Schools do not know of these changes until they are published: {what}</translation>
    </message>
    <message>
        <source>ไฟล์แผน (*.json);;ไฟล์ทั้งหมด (*)</source>
        <translation>Plan files (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>แทนไฟล์ของเขตด้วยไฟล์สำรองนี้ สิ่งที่นำเข้าและพิจารณาหลังจากนั้นจะไม่อยู่ ไฟล์ปัจจุบันเก็บไว้ข้างกัน</source>
        <translation>Puts this backup in the file&apos;s place. What was imported and decided since will not be in it. The present file is kept beside it.</translation>
    </message>
    <message>
        <source>กู้คืนไฟล์สำรอง</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>ไม่กู้คืน</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>เลือกไฟล์แผนจากเขต</source>
        <translation>Choose the district&apos;s plan file</translation>
    </message>
    <message>
        <source>ไฟล์ .xlsx ที่เขตส่งมาทาง LINE อีเมล หรือแฟลชไดรฟ์ มักชื่อ plan.xlsx</source>
        <translation>The .xlsx file that the district sent by LINE, e-mail or stick; often named plan.xlsx</translation>
    </message>
    <message>
        <source>เลือกแผนของเขต</source>
        <translation>Choose the district’s plan</translation>
    </message>
    <message>
        <source>แผนกำหนดปี ประเด็น ตัวชี้วัด เป้าหมาย และอำเภอของเขต แก้เป็นฉบับใหม่ภายหลังได้</source>
        <translation>The plan says which years, issues, indicators, targets and amphoes. A newer edition can take its place later.</translation>
    </message>
    <message>
        <source>แผนที่มากับโปรแกรม</source>
        <translation>Plan that comes with the program</translation>
    </message>
    <message>
        <source>ใช้แผนนี้</source>
        <translation>Use this plan</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>อ่านแผนแล้ว ไม่พบที่ผิด</source>
        <translation>The plan was read; nothing is wrong with it</translation>
    </message>
    <message>
        <source>อ่านจากแผนที่ประกาศใช้ พร้อมข้อมูลฐาน เป้าหมาย และนิยามของทุกตัวชี้วัด</source>
        <translation>Read from the plan in force, with baselines, targets and the definition of every indicator</translation>
    </message>
    <message>
        <source>ไฟล์แผนของเขตเอง</source>
        <translation>The district’s own plan</translation>
    </message>
    <message>
        <source>{issues} ประเด็น {guidelines} แนวทาง {indicators} ตัวชี้วัด</source>
        <translation>Issues: {issues}, guidelines: {guidelines}, indicators: {indicators}</translation>
    </message>
    <message>
        <source>โรงเรียนกรอก {school} รายการ สำนักงานเขตกรอก {office} รายการ</source>
        <translation>Entries by schools: {school}, by the office: {office}</translation>
    </message>
    <message>
        <source>เขต</source>
        <translation>District</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal years</translation>
    </message>
    <message>
        <source>เนื้อหา</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ไฟล์แผน (*.xlsx *.json);;ไฟล์ทั้งหมด (*)</source>
        <translation>Plan (*.xlsx *.json);;All files (*)</translation>
    </message>
    <message>
        <source>ลากไฟล์แผนมาวางในหน้าต่างนี้</source>
        <translation>Drop the plan file on this window</translation>
    </message>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>ออกโดย</source>
        <translation>Published by</translation>
    </message>
    <message>
        <source>เลือกไฟล์แผน</source>
        <translation>Choose a plan file</translation>
    </message>
    <message>
        <source>ไฟล์แผน (*.xlsx);;ไฟล์ทั้งหมด (*)</source>
        <translation>Plan file (*.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>หรือเลือกจากโฟลเดอร์ โปรแกรมจะตรวจลายมือชื่อและเก็บสำเนาไว้</source>
        <translation>Or choose it from a folder; the program verifies its signature and keeps a copy</translation>
    </message>
    <message>
        <source>อ่านไฟล์แผนแล้ว ลายมือชื่อถูกต้อง</source>
        <translation>The plan was read, its signature is right</translation>
    </message>
    <message>
        <source>เลขตรวจสอบกุญแจของเขต</source>
        <translation>District key digits</translation>
    </message>
    <message>
        <source>ลากไฟล์มาวางในหน้าต่างนี้ หรือเลือกจากโฟลเดอร์: ไฟล์แผนที่โปรแกรมนี้เผยแพร่ไว้ (.xlsx) หรือไฟล์ข้อมูลแผนที่ผู้ดูแลระบบจัดทำให้ (.json)</source>
        <translation>Drop a file on this window or choose it: a plan file that this program published (.xlsx), or a plan data file from your administrator (.json)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>หน้าก่อน</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>หน้าถัดไป</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>ตัวอย่างก่อนพิมพ์</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>หน้า {number} จาก {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
</context>
<context>
    <name>ProblemsButton</name>
    <message>
        <source>ต้องแก้ไข {0} ต้องชี้แจง {1} เปิดรายการ</source>
        <translation>{0} to correct, {1} to explain: open the list</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>{title} นับ ณ วันที่</source>
        <translation>{title}, counted on</translation>
    </message>
    <message>
        <source>เช่น 10 มิ.ย. 2564</source>
        <translation>e.g. 10/6/2564</translation>
    </message>
    <message>
        <source>ข้อมูล ณ วันที่</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>ไม่เปิดสอน</source>
        <translation>Not taught</translation>
    </message>
    <message>
        <source>{level} ไม่เปิดสอน กรอก 0 ทุกชั้น</source>
        <translation>{level} not taught: 0 in each grade</translation>
    </message>
    <message>
        <source>ไม่ใช่วันที่</source>
        <translation>Not a date</translation>
    </message>
    <message>
        <source>“{text}” ไม่ใช่วันที่ พิมพ์เช่น 10 มิ.ย. 2564 หรือ 10/6/2564</source>
        <translation>“{text}” is no date: type it as 10/6/2564</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>นักเรียนแยกชั้น (คน)</source>
        <translation>Pupils by grade</translation>
    </message>
    <message>
        <source>บุคลากร (คน)</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>ปฐมวัย</source>
        <translation>Pre-primary</translation>
    </message>
    <message>
        <source>ประถมศึกษา</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>มัธยมต้น</source>
        <translation>Lower secondary</translation>
    </message>
    <message>
        <source>มัธยมปลาย</source>
        <translation>Upper secondary</translation>
    </message>
    <message>
        <source>ยังไม่กรอก</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>รวม {sum}</source>
        <translation>Sum {sum}</translation>
    </message>
    <message>
        <source>ข้อมูลพื้นฐาน ปีงบประมาณ {year}</source>
        <translation>Profile, fiscal year {year}</translation>
    </message>
    <message>
        <source>ใช้ตรวจตัวหารของตัวชี้วัด และบอกว่าตัวชี้วัดใดเกี่ยวข้องกับโรงเรียน ทุกช่องบันทึกเอง ไม่มีคนให้กรอก 0</source>
        <translation>Checks the denominators of indicators and tells which ones apply to the school. Every field saves itself; where there is nobody, type 0</translation>
    </message>
    <message>
        <source>ยังไม่กรอก {count} ช่อง: {names}</source>
        <translation>Blank fields: {count} ({names})</translation>
    </message>
    <message>
        <source>นักเรียนทั้งหมด {count} คน</source>
        <translation>Pupils: {count}</translation>
    </message>
    <message>
        <source>ป.1–ม.6 {count} คน</source>
        <translation>ป.1–ม.6: {count}</translation>
    </message>
    <message>
        <source>ปีก่อน {count} คน</source>
        <translation>Last year {count}</translation>
    </message>
    <message>
        <source>ข้อมูลอื่นที่แผนนี้ใช้คำนวณ</source>
        <translation>Other figures that this plan counts with</translation>
    </message>
</context>
<context>
    <name>ProfileStep</name>
    <message>
        <source>กรอกข้อมูลพื้นฐาน</source>
        <translation>Fill in the profile</translation>
    </message>
    <message>
        <source>กรอกเท่าที่มีก่อนก็ได้ แก้ภายหลังได้เสมอ ทุกช่องบันทึกเอง ไม่มีคนให้กรอก 0</source>
        <translation>Fill in what you have; it can be changed at any time. Every field saves itself; where there is nobody, type 0</translation>
    </message>
    <message>
        <source>กรอกข้อมูลพื้นฐาน ปีงบประมาณ {year}</source>
        <translation>Fill in the profile of fiscal year {year}</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>ออกหนังสือแจ้งรหัสเปิดใช้ด้วย (PDF หน้าละโรงเรียน)</source>
        <translation>Also write the letters with the activation codes (PDF, a page a school)</translation>
    </message>
    <message>
        <source>เก็บไฟล์ไว้ที่</source>
        <translation>Files go to</translation>
    </message>
    <message>
        <source>รหัสผ่านลงนามของเขต</source>
        <translation>The district&apos;s signing passphrase</translation>
    </message>
    <message>
        <source>แสดงรหัสผ่าน</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>เผยแพร่แผน</source>
        <translation>Publish the plan</translation>
    </message>
    <message>
        <source>ออกรหัสใหม่ให้{name}</source>
        <translation>A new code for {name}</translation>
    </message>
    <message>
        <source>รหัสเดิมใช้ไม่ได้อีก ต้องส่งไฟล์แผนใหม่พร้อมหนังสือให้โรงเรียน</source>
        <translation>The old code is void; the school needs the new plan file with the letter.</translation>
    </message>
    <message>
        <source>ออกรหัสใหม่</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>หนังสือแจ้งรหัสของ{name}</source>
        <translation>Letter for {name}</translation>
    </message>
    <message>
        <source>ออกหนังสือ</source>
        <translation>Write letter</translation>
    </message>
    <message>
        <source>เขียน {plan} ที่ลงนามแล้ว</source>
        <translation>Writes the signed {plan}</translation>
    </message>
    <message>
        <source>เขียน {plan} ที่ลงนามแล้ว และ {letters}</source>
        <translation>Writes the signed {plan} and {letters}</translation>
    </message>
    <message>
        <source>ทับไฟล์เดิมที่มีอยู่แล้ว: {names}</source>
        <translation>over the files there already: {names}</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>ค้นชื่อหรือรหัสโรงเรียน</source>
        <translation>Search name or code of a school</translation>
    </message>
    <message>
        <source>ค้นชื่อหรือรหัส</source>
        <translation>Search name or code</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>โรงเรียนที่ส่งแล้ว</source>
        <translation>Schools that have reported</translation>
    </message>
    <message>
        <source>ควรดู</source>
        <translation>To see</translation>
    </message>
    <message>
        <source>มีค่าที่ควรดู {count}</source>
        <translation>To look at {count}</translation>
    </message>
    <message>
        <source>ต่างจากโรงเรียนขนาดเดียวกัน {count} ค่า</source>
        <translation>Values far from schools of its size: {count}</translation>
    </message>
    <message>
        <source>ต้องชี้แจงแต่ยังไม่ได้ชี้แจง {count} ข้อ</source>
        <translation>Warnings without an explanation: {count}</translation>
    </message>
    <message>
        <source>มีคำชี้แจงให้อ่าน {count} ข้อ</source>
        <translation>Explanations to read: {count}</translation>
    </message>
    <message>
        <source>ไม่มีโรงเรียนที่ตรงกับที่เลือกหรือค้น</source>
        <translation>No school fits the filter or the search</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>ปิดแล้วกลับมาทำต่อได้ทุกขั้น</source>
        <translation>Close and go on at any step</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>ไม่พบไฟล์ในขณะนี้</source>
        <translation>The file is not there at present</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>โดย {officer}</source>
        <translation>by {officer}</translation>
    </message>
    <message>
        <source>เริ่มแก้ไขเป็นครั้งที่ {revision}</source>
        <translation>Start revision {revision}</translation>
    </message>
    <message>
        <source>เขตตรวจรับรายงานปีงบประมาณ {year} แล้ว ถ้าแก้ไข ต้องลงนามและส่งให้เขตตรวจรับใหม่อีกครั้ง ระหว่างนั้นฉบับที่ตรวจรับแล้วยังใช้อยู่</source>
        <translation>The district accepted the report of fiscal year {year}. If it is changed, it has to be signed, sent and accepted once more; until then the accepted one counts</translation>
    </message>
    <message>
        <source>ไม่แก้ไข</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>เริ่มแก้ไข</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>RepeatRow</name>
    <message>
        <source>ดู {0}</source>
        <translation>See {0}</translation>
    </message>
    <message>
        <source>กรอกครั้งเดียวที่ {0}</source>
        <translation>Entered once, at {0}</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>ตัวชี้วัดที่โรงเรียนรายงาน</source>
        <translation>Indicators as reported</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ปีก่อน</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>ขนาดเดียวกัน</source>
        <translation>Same size</translation>
    </message>
    <message>
        <source>เป้า</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>ทั้งหมด {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>ต่างจากกลุ่ม {count}</source>
        <translation>Conspicuous {count}</translation>
    </message>
    <message>
        <source>มีคำชี้แจง {count}</source>
        <translation>Explained {count}</translation>
    </message>
    <message>
        <source>มีข้อทักท้วง {count}</source>
        <translation>Remarks {count}</translation>
    </message>
    <message>
        <source>มีข้อทักท้วง</source>
        <translation>Has a remark</translation>
    </message>
    <message>
        <source>ต่างจากโรงเรียนขนาดเดียวกันมาก</source>
        <translation>Far from schools of the same size</translation>
    </message>
    <message>
        <source>มีคำชี้แจง</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>ไม่มีค่าที่ต่างจากโรงเรียนขนาดเดียวกัน</source>
        <translation>No value is far from schools of its size</translation>
    </message>
    <message>
        <source>ไม่มีคำชี้แจง</source>
        <translation>No explanations</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อทักท้วง</source>
        <translation>No remarks yet</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>รายงานเผยแพร่</source>
        <translation>Public report</translation>
    </message>
    <message>
        <source>สำหรับผู้บริหารและประชาชน จำนวนคนน้อยกว่า 10 ไม่แสดง ไม่มีข้อมูลรายโรงเรียน</source>
        <translation>For managers and the public: counts of people below 10 are not shown, nor anything of a single school</translation>
    </message>
    <message>
        <source>สมุดงาน Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>ใช้ภายในเขต มีผลรายโรงเรียนทุกตัวชี้วัด กรองและพิมพ์ได้</source>
        <translation>For the office: every school&apos;s figures, to be filtered and printed</translation>
    </message>
    <message>
        <source>ใบรายงานผลรายกลุ่ม</source>
        <translation>Scorecards by group</translation>
    </message>
    <message>
        <source>สำหรับกลุ่มที่รับผิดชอบ: ผลเทียบเป้าหมายของตัวชี้วัดของกลุ่ม และบันทึก P-D-C-A</source>
        <translation>For a responsible group: its indicators against their targets, and its P-D-C-A notes</translation>
    </message>
    <message>
        <source>ตาราง CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>สำหรับนำไปคำนวณต่อในโปรแกรมอื่น พร้อมพจนานุกรมข้อมูล</source>
        <translation>For other programs, with a dictionary of its columns</translation>
    </message>
    <message>
        <source>แถวละหนึ่งตัวชี้วัด ไฟล์ที่สองอธิบายความหมายของทุกคอลัมน์</source>
        <translation>A row an indicator; a second file says what every column means</translation>
    </message>
    <message>
        <source>รายงานรวมลงนาม</source>
        <translation>Signed consolidation</translation>
    </message>
    <message>
        <source>สำหรับส่งส่วนกลาง ลงนามด้วยกุญแจของเขต รวมกับเขตอื่นได้โดยไม่ผิดสัดส่วน</source>
        <translation>For the national office: signed with the district&apos;s key, and added up with other districts exactly</translation>
    </message>
    <message>
        <source>ตัวตั้ง ตัวหาร และผลของทุกตัวชี้วัด นับเฉพาะฉบับที่ตรวจรับแล้ว ไม่มีข้อมูลรายโรงเรียน</source>
        <translation>Numerator, denominator and result of every indicator, of accepted reports only, nothing of a single school</translation>
    </message>
    <message>
        <source>บันทึกความก้าวหน้า</source>
        <translation>Notes of progress</translation>
    </message>
    <message>
        <source>กลุ่มที่รับผิดชอบบันทึกผลการดำเนินงาน ปัญหา และขั้นต่อไป พิมพ์ในรายงานและใบรายงานผล</source>
        <translation>The responsible groups write progress, obstacle and next step; printed in the report and the scorecards</translation>
    </message>
    <message>
        <source>แผ่นงาน: สรุป ผลรายตัวชี้วัด รายประเด็น รายอำเภอ รายขนาด รายประเภท รายกลุ่มที่รับผิดชอบ โรงเรียนกับตัวชี้วัด รายงานที่ยังไม่นับรวม คำชี้แจง บันทึกความก้าวหน้า นิยาม และที่มาของข้อมูล</source>
        <translation>Sheets: summary, results by indicator, issue, amphoe, size, type and responsible group, schools by indicators, reports not counted yet, explanations, notes of progress, definitions, sources</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>รายงานปีนี้</source>
        <translation>This year&apos;s reports</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>นับรายงานใด</source>
        <translation>Which reports count</translation>
    </message>
    <message>
        <source>ตรวจรับแล้ว</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>รวมที่รอตรวจ</source>
        <translation>With received</translation>
    </message>
    <message>
        <source>ตัวเลขในเอกสาร</source>
        <translation>Digits in the document</translation>
    </message>
    <message>
        <source>ไทย ๑๒๓</source>
        <translation>Thai ๑๒๓</translation>
    </message>
    <message>
        <source>อารบิก 123</source>
        <translation>Arabic 123</translation>
    </message>
    <message>
        <source>กลุ่มที่รับผิดชอบ</source>
        <translation>Responsible group</translation>
    </message>
    <message>
        <source>บันทึกทุกกลุ่มลงโฟลเดอร์</source>
        <translation>Save all groups to a folder</translation>
    </message>
    <message>
        <source>ไปหน้านำเข้า</source>
        <translation>Go to import</translation>
    </message>
    <message>
        <source>เลือกรายงาน</source>
        <translation>Choose a report</translation>
    </message>
    <message>
        <source>เปลี่ยนหน้า</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>จัดทำ</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>กำลังคำนวณผล</source>
        <translation>Computing the results</translation>
    </message>
    <message>
        <source>ปี {year} ยังไม่มีรายงานที่ตรวจรับแล้ว รายงานจัดทำได้เมื่อมีผลที่นับได้</source>
        <translation>No report of {year} is accepted yet. Reports are made once something counts</translation>
    </message>
    <message>
        <source>คำนวณจาก {count} ไฟล์</source>
        <translation>Computed from files: {count}</translation>
    </message>
    <message>
        <source>ยังเป็นผลชั่วคราว {count} ตัวชี้วัด</source>
        <translation>Indicators still provisional: {count}</translation>
    </message>
    <message>
        <source>ผลครบถ้วน</source>
        <translation>all settled</translation>
    </message>
    <message>
        <source>รหัสชุดข้อมูล {digest}</source>
        <translation>Data set {digest}</translation>
    </message>
    <message>
        <source>ลงนามและบันทึก</source>
        <translation>Sign and save</translation>
    </message>
    <message>
        <source>บันทึกเป็น {ending}</source>
        <translation>Save as {ending}</translation>
    </message>
    <message>
        <source>ลงนามผลรวมของปี {year} ด้วยกุญแจของเขต</source>
        <translation>Signs the figures of {year} with the district&apos;s key</translation>
    </message>
    <message>
        <source>กำลังเขียนไฟล์</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>{name} และอีก {more} ไฟล์</source>
        <translation>{name} and {more} more</translation>
    </message>
    <message>
        <source>บันทึกแล้ว: {name} ที่ {folder}</source>
        <translation>Saved: {name} in {folder}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>ส่งออกหรือรับมาหลังสำรองครั้งนี้:</source>
        <translation>Exported or received after this backup:</translation>
    </message>
    <message>
        <source>ทั้งหมดนี้ไม่ถูกลืม โปรแกรมเก็บไว้ในไฟล์ที่กู้คืนด้วย เลขครั้งที่จึงไม่ซ้ำกับที่ส่งแล้ว มีแต่ตัวเลขที่กรอกที่ย้อนกลับไป</source>
        <translation>None of this is forgotten: the restored file keeps it, so that no revision number is used twice. Only the figures entered go back.</translation>
    </message>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ปี {year} ครั้งที่ {revision} ส่งออก {at}</source>
        <translation>{year}, revision {revision}, exported {at}</translation>
    </message>
    <message>
        <source>ปี {year} ใบตอบรับจากเขต รับเข้า {at}</source>
        <translation>{year}, the district&apos;s receipt, received {at}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>นับแล้ว</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>All</translation>
    </message>
    <message>
        <source>โรงเรียนที่นับ</source>
        <translation>Schools counted</translation>
    </message>
    <message>
        <source>โรงเรียนที่ถึงเป้า</source>
        <translation>Schools that reach it</translation>
    </message>
    <message>
        <source>ทุกแห่งที่แผนถาม</source>
        <translation>All that the plan asks</translation>
    </message>
    <message>
        <source>ถึงเป้า</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>ไม่มีเป้าหมาย</source>
        <translation>No target</translation>
    </message>
    <message>
        <source>เทียบไม่ได้</source>
        <translation>Not comparable</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อมูล</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>ยังไม่ส่ง</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>กักไว้ รอตัดสินใจ</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>ส่งคืนให้แก้ไข</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>ส่งเฉพาะฉบับระหว่างปี</source>
        <translation>Interim only</translation>
    </message>
    <message>
        <source>ไม่ได้กรอก</source>
        <translation>Left blank</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูล</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>ยังไม่ถึงกำหนด</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้อง</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>ไม่มีโรงเรียนใดเกี่ยวข้องกับตัวชี้วัดนี้</source>
        <translation>No school is asked for this indicator</translation>
    </message>
    <message>
        <source>ยังไม่มีรายงานที่นับได้ จึงยังไม่มีผล</source>
        <translation>No report counts yet, so there is no figure</translation>
    </message>
    <message>
        <source>ผลเป็นระดับ รวมเป็นค่าเดียวไม่ได้ จึงแสดงจำนวนโรงเรียนในแต่ละระดับ</source>
        <translation>Levels make no one figure; shown is how many schools gave each</translation>
    </message>
    <message>
        <source>ตัวหารรวมเป็น 0 จึงคำนวณร้อยละไม่ได้</source>
        <translation>The denominators add up to 0, so there is no percentage</translation>
    </message>
    <message>
        <source>แผนไม่ได้กำหนดวิธีรวมค่าของหลายโรงเรียน จึงแสดงการกระจายแทน</source>
        <translation>The plan does not say how several schools make one figure; shown is their spread</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ขนาด</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>ประเภท</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ไม่ทราบ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>อ.{amphoe}</source>
        <translation>{amphoe}</translation>
    </message>
    <message>
        <source>ประถมศึกษา</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>ขยายโอกาส</source>
        <translation>Lower secondary</translation>
    </message>
    <message>
        <source>ถึง ม.ปลาย</source>
        <translation>Upper secondary</translation>
    </message>
    <message>
        <source>ใช่</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่ใช่</source>
        <translation>No</translation>
    </message>
    <message>
        <source>ไม่ถึงเป้า</source>
        <translation>Target missed</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>ไปหน้านำเข้า</source>
        <translation>Go to import</translation>
    </message>
    <message>
        <source>คัดลอกรหัสชุดข้อมูล</source>
        <translation>Copy the data set&apos;s digest</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ใครนับ ใครไม่นับ</source>
        <translation>Who is counted</translation>
    </message>
    <message>
        <source>ผลตัวชี้วัด</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>ตัวชี้วัดก่อนและถัดไป</source>
        <translation>Measure before, after</translation>
    </message>
    <message>
        <source>ไปที่รหัส</source>
        <translation>Go to a code</translation>
    </message>
    <message>
        <source>คัดลอกตาราง</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>กำลังคำนวณผล</source>
        <translation>Computing the results</translation>
    </message>
    <message>
        <source>ปี {year} ยังไม่มีรายงานที่นับได้ ผลจะมาอยู่ที่นี่เมื่อนำเข้าและตรวจรับแล้ว</source>
        <translation>No report of {year} counts yet. Results come here once reports are imported and accepted</translation>
    </message>
    <message>
        <source>รวมที่รอตรวจ</source>
        <translation>With received</translation>
    </message>
    <message>
        <source>ตรวจรับแล้ว</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>คำนวณจาก {count} ไฟล์ · รหัสชุดข้อมูล {digest}</source>
        <translation>Computed from files: {count} · data set {digest}</translation>
    </message>
    <message>
        <source>ไม่นับ {count} แห่ง</source>
        <translation>{count} not counted</translation>
    </message>
    <message>
        <source>บันทึกรายชื่อ</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>รหัสโรงเรียน</source>
        <translation>School code</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ค่าหรือเหตุผล</source>
        <translation>Value or reason</translation>
    </message>
    <message>
        <source>บันทึกแล้ว: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>คัดลอกตารางแล้ว</source>
        <translation>The table was copied</translation>
    </message>
    <message>
        <source>คัดลอกรหัสของทุกไฟล์แล้ว</source>
        <translation>All digests were copied</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ส่งคืน {count} โรงเรียน</source>
        <translation>Return schools ({count})</translation>
    </message>
    <message>
        <source>ทุกโรงเรียนได้เหตุผลเดียวกันนี้ และทราบเมื่อได้ใบตอบรับ</source>
        <translation>All of them get this reason, and know of it from their receipts.</translation>
    </message>
    <message>
        <source>ข้อทักท้วงที่พิมพ์ไว้แล้ว {count} ข้อไปกับรายงานของแต่ละโรงเรียน</source>
        <translation>Remarks already typed that go with their reports: {count}.</translation>
    </message>
    <message>
        <source>เขียนเหตุผลก่อน โรงเรียนจะได้รู้ว่าต้องแก้อะไร</source>
        <translation>Write the reason first, so that schools know what to correct.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>เหตุผลที่ส่งคืนทั้งฉบับ</source>
        <translation>Reason for the return as a whole</translation>
    </message>
    <message>
        <source>ส่งคืน</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>ตรวจรับ</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>เลือกทั้งหมด</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>เลือกฉบับที่หน้านำเข้า</source>
        <translation>Choose on the import page</translation>
    </message>
    <message>
        <source>ยังไม่มีรายงานให้ตรวจในปีนี้ รายงานที่นำเข้าแล้วจะมาอยู่ที่นี่</source>
        <translation>Nothing to review this year yet. Reports come here once they are imported.</translation>
    </message>
    <message>
        <source>ไปหน้านำเข้า</source>
        <translation>Go to import</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>ค่าที่ควรดูถัดไป</source>
        <translation>Next to look at</translation>
    </message>
    <message>
        <source>โรงเรียนถัดไป</source>
        <translation>Next school</translation>
    </message>
    <message>
        <source>เลือกหลายโรงเรียน</source>
        <translation>Tick several</translation>
    </message>
    <message>
        <source>วิธีใช้</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>กลับไปที่รายงาน</source>
        <translation>Back to the report</translation>
    </message>
    <message>
        <source>เลือกโรงเรียนทางซ้าย</source>
        <translation>Choose a school at the left</translation>
    </message>
    <message>
        <source>รับทราบฉบับระหว่างปี</source>
        <translation>Note interim report</translation>
    </message>
    <message>
        <source>ปี {year} ปิดแล้ว ไม่ตรวจรับหรือส่งคืนอีก</source>
        <translation>{year} is closed: nothing is accepted or returned any more</translation>
    </message>
    <message>
        <source>หลักฐาน {count} ไฟล์</source>
        <translation>Evidence (files: {count})</translation>
    </message>
    <message>
        <source>ฉบับสมบูรณ์</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>ฉบับระหว่างปี</source>
        <translation>Interim</translation>
    </message>
    <message>
        <source>ครั้งที่ {revision}</source>
        <translation>Revision {revision}</translation>
    </message>
    <message>
        <source>อ.{amphoe}</source>
        <translation>{amphoe}</translation>
    </message>
    <message>
        <source>นักเรียน {count} คน</source>
        <translation>Pupils: {count}</translation>
    </message>
    <message>
        <source>รับรองโดย {name}</source>
        <translation>attested by {name}</translation>
    </message>
    <message>
        <source>ส่งคืนพร้อมข้อทักท้วง {count} ข้อ</source>
        <translation>Return with remarks ({count})</translation>
    </message>
    <message>
        <source>ตรวจรับที่เลือก {count} โรงเรียน</source>
        <translation>Accept schools ({count})</translation>
    </message>
    <message>
        <source>ส่งคืนที่เลือก {count} โรงเรียน</source>
        <translation>Return the {count} chosen</translation>
    </message>
    <message>
        <source>ออกใบตอบรับ {count} ฉบับ</source>
        <translation>Write receipts ({count})</translation>
    </message>
    <message>
        <source>ไม่เลือก</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>ตรวจรับ{name}แล้ว</source>
        <translation>{name} is accepted</translation>
    </message>
    <message>
        <source>รับทราบฉบับระหว่างปีของ{name}แล้ว ไม่นับเป็นรายงานของปี ยังต้องส่งฉบับสมบูรณ์</source>
        <translation>The interim report of {name} is noted. It does not count as the year&apos;s report: the final one is still to come</translation>
    </message>
    <message>
        <source>เขียนเหตุผลหรือข้อทักท้วงก่อน โรงเรียนจะได้รู้ว่าต้องแก้อะไร</source>
        <translation>Write a reason or a remark first, so that the school knows what to correct</translation>
    </message>
    <message>
        <source>ส่งคืน{name}แล้ว โรงเรียนทราบเมื่อได้ใบตอบรับ</source>
        <translation>{name} is returned; it learns of it by the receipt</translation>
    </message>
    <message>
        <source>ปีนี้ปิดแล้ว ไม่ตรวจรับหรือส่งคืนอีก</source>
        <translation>The year is closed: nothing is accepted or returned any more</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการ</source>
        <translation>There is none yet</translation>
    </message>
</context>
<context>
    <name>RosterList</name>
    <message>
        <source>ค้นชื่อหรือรหัสโรงเรียน</source>
        <translation>Search name or code of a school</translation>
    </message>
    <message>
        <source>ค้นชื่อหรือรหัส</source>
        <translation>Search name or code</translation>
    </message>
    <message>
        <source>ทะเบียนโรงเรียน</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้</source>
        <translation>Activation code</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>ทั้งหมด {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>เปิดสอน {count}</source>
        <translation>Open {count}</translation>
    </message>
    <message>
        <source>สาขา {count}</source>
        <translation>Branches {count}</translation>
    </message>
    <message>
        <source>เลิกหรือรายงานผ่าน {count}</source>
        <translation>Closed or through another {count}</translation>
    </message>
    <message>
        <source>กุญแจรอ {count}</source>
        <translation>Keys waiting {count}</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>ครั้งที่ {serial}</source>
        <translation>no. {serial}</translation>
    </message>
    <message>
        <source>ยังไม่ออก</source>
        <translation>not issued</translation>
    </message>
</context>
<context>
    <name>RosterRows</name>
    <message>
        <source>แถวของทะเบียน</source>
        <translation>Rows of the roster</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>รหัสโรงเรียน</source>
        <translation>School code</translation>
    </message>
    <message>
        <source>ชื่อโรงเรียน</source>
        <translation>School&apos;s name</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>โรงเรียนหลัก</source>
        <translation>Main school</translation>
    </message>
    <message>
        <source>รหัส 8 หลัก</source>
        <translation>8-digit code</translation>
    </message>
    <message>
        <source>รหัส 6 หลัก</source>
        <translation>6-digit code</translation>
    </message>
    <message>
        <source>รหัสอื่น</source>
        <translation>Other codes</translation>
    </message>
</context>
<context>
    <name>RosterStep</name>
    <message>
        <source>ทะเบียนโรงเรียน</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>รหัส 10 หลัก ชื่อ และอำเภอของทุกโรงเรียน จาก Excel หรือ CSV ที่เขตมีอยู่แล้ว</source>
        <translation>The 10-digit code, name and amphoe of every school, from an Excel or CSV file that the district has</translation>
    </message>
    <message>
        <source>ใช้ไฟล์อื่น</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>ที่ผิดถัดไป (F8)</source>
        <translation>Next problem (F8)</translation>
    </message>
    <message>
        <source>ลบแถวนี้</source>
        <translation>Remove this row</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>บันทึกแบบฟอร์มทะเบียนเปล่า</source>
        <translation>Save an empty roster form</translation>
    </message>
    <message>
        <source>หรือเลือกจากโฟลเดอร์ หัวตารางเรียกชื่อต่างกันได้ บรรทัดเหนือหัวตารางข้ามให้ ไฟล์เดิมไม่ถูกแก้</source>
        <translation>Or choose one. Columns may be named in several ways, lines above the headings are skipped, and the file itself is not changed.</translation>
    </message>
    <message>
        <source>ลากไฟล์ทะเบียน (.xlsx .csv) มาวางในหน้าต่างนี้</source>
        <translation>Drop the roster (.xlsx .csv) on this window</translation>
    </message>
    <message>
        <source>พบที่ผิด {count} แห่งใน {rows} แถว พิมพ์แก้ในช่องสีแดงได้เลย</source>
        <translation>Problems: {count}, in rows: {rows}. Type into the red cells</translation>
    </message>
    <message>
        <source>ทะเบียนถูกต้อง {count} แห่ง</source>
        <translation>The roster is sound, schools: {count}</translation>
    </message>
    <message>
        <source>ทั้งหมด {count} แถว</source>
        <translation>All rows ({count})</translation>
    </message>
    <message>
        <source>ที่ผิด {count} แถว</source>
        <translation>Rows with problems ({count})</translation>
    </message>
    <message>
        <source>เติม 0 หน้ารหัส {count} แห่ง</source>
        <translation>Put back a 0 in codes ({count})</translation>
    </message>
    <message>
        <source>สาขา {count}</source>
        <translation>Branches {count}</translation>
    </message>
    <message>
        <source>รายงานผ่านโรงเรียนอื่น {count}</source>
        <translation>reporting through another {count}</translation>
    </message>
    <message>
        <source>เลิกหรือรวม {count}</source>
        <translation>closed or merged {count}</translation>
    </message>
    <message>
        <source>ในจำนวนนี้ {what}</source>
        <translation>Of these: {what}</translation>
    </message>
    <message>
        <source>Enter หรือพิมพ์ทับเพื่อแก้ช่อง F8 ไปที่ผิดถัดไป Ctrl+Z เลิกทำ</source>
        <translation>Enter or typing changes a cell, F8 goes to the next problem, Ctrl+Z takes back</translation>
    </message>
    <message>
        <source>เลือกไฟล์ทะเบียน</source>
        <translation>Choose the roster</translation>
    </message>
    <message>
        <source>ทะเบียนโรงเรียน (*.xlsx *.csv);;ไฟล์ทั้งหมด (*)</source>
        <translation>Roster (*.xlsx *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>บันทึกแบบฟอร์มทะเบียน</source>
        <translation>Save a roster form</translation>
    </message>
    <message>
        <source>ตาราง Excel (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>ทะเบียนโรงเรียน.xlsx</source>
        <translation>Schools.xlsx</translation>
    </message>
    <message>
        <source>อ่านได้ {count} แห่ง แต่ไม่ได้ใช้คอลัมน์ {names}</source>
        <translation>Schools read: {count}, but nothing was taken of {names}</translation>
    </message>
    <message>
        <source>หากคอลัมน์เหล่านี้บอกสถานะหรือโรงเรียนหลัก ให้แก้หัวคอลัมน์เป็น “สถานะ” หรือ “โรงเรียนหลัก” แล้วเลือกไฟล์อีกครั้ง</source>
        <translation>Where these columns tell the status or the main school, name them “status” or “main school” and choose the file again</translation>
    </message>
    <message>
        <source>วางแล้ว {count} ช่อง Ctrl+Z เลิกทำ</source>
        <translation>Cells pasted: {count}; Ctrl+Z takes them back</translation>
    </message>
    <message>
        <source>ไม่มีที่วาง {count} ช่อง เพราะเลยแถวหรือคอลัมน์สุดท้ายที่แสดง</source>
        <translation>Cells without a place: {count}; they are beyond the last row or column shown</translation>
    </message>
    <message>
        <source>ยังไม่มีการแก้ให้เลิกทำ</source>
        <translation>There is no change to undo yet</translation>
    </message>
</context>
<context>
    <name>RowTools</name>
    <message>
        <source>นิยาม</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>หลักฐาน</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>ไม่มีค่า</source>
        <translation>No value</translation>
    </message>
    <message>
        <source>หลักฐานของ {indicator} {count} ไฟล์</source>
        <translation>Evidence of {indicator} (files: {count})</translation>
    </message>
    <message>
        <source>ล้างเป็นยังไม่กรอก</source>
        <translation>Make it blank again</translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>บันทึกแล้ว</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้ · บันทึกที่อื่น</source>
        <translation>Not saved · save elsewhere</translation>
    </message>
    <message>
        <source>{0} น.</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>บันทึกแล้ว {0} น.</source>
        <translation>Saved {0}</translation>
    </message>
</context>
<context>
    <name>School</name>
    <message>
        <source>ต้องแก้ไข</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>ต้องชี้แจง</source>
        <translation>To explain</translation>
    </message>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>ยังไม่กรอก</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้อง</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูล</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>ยังไม่ถึงกำหนด</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>ใช่</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่ใช่</source>
        <translation>No</translation>
    </message>
    <message>
        <source>ถึงเป้าหมาย</source>
        <translation>Target met</translation>
    </message>
    <message>
        <source>ต่ำกว่าเป้า {0}</source>
        <translation>{0} below target</translation>
    </message>
    <message>
        <source>สูงกว่าเป้า {0}</source>
        <translation>{0} above target</translation>
    </message>
    <message>
        <source>{0} {1} มากกว่าทั้งหมด {2} {3}</source>
        <translation>{0} {1} is more than all {2} {3}</translation>
    </message>
    <message>
        <source>{0} มี {1} คน แต่กรอกผู้เข้าสอบ {2} คน กรอกได้ไม่เกิน {1} หรือแก้จำนวนในข้อมูลพื้นฐาน</source>
        <translation>{0}: {1}, yet {2} examined; enter at most {1}, or correct the profile</translation>
    </message>
    <message>
        <source>ตัวหาร {0} แต่ข้อมูลพื้นฐานมี{1} {2}</source>
        <translation>The denominator is {0}, yet the profile has {1} {2}</translation>
    </message>
    <message>
        <source>{0} ({1} เป็น {2}) เกิน {3} ที่แผนกำหนด</source>
        <translation>{0} ({1} to {2}), more than the plan&apos;s limit of {3}</translation>
    </message>
    <message>
        <source>เพิ่มจากปีก่อน {0}</source>
        <translation>{0} up on last year</translation>
    </message>
    <message>
        <source>ลดจากปีก่อน {0}</source>
        <translation>{0} down on last year</translation>
    </message>
    <message>
        <source>ผ่าน {0} เกินทั้งหมด {1}</source>
        <translation>{0} passed of {1} in all</translation>
    </message>
    <message>
        <source>ตัวหาร {0} ข้อมูลพื้นฐาน {1}</source>
        <translation>Denominator {0}, profile {1}</translation>
    </message>
    <message>
        <source>{0} มี {1} คน แต่กรอก {2} คน</source>
        <translation>{0}: {1}, but {2} given</translation>
    </message>
    <message>
        <source>ไม่ถึงเป้าหมาย</source>
        <translation>Target missed</translation>
    </message>
    <message>
        <source>ต่ำกว่าเป้าหมาย {0}</source>
        <translation>{0} below target</translation>
    </message>
    <message>
        <source>สูงกว่าเป้าหมาย {0}</source>
        <translation>{0} above target</translation>
    </message>
    <message>
        <source>เท่ากับปีก่อน {0}</source>
        <translation>Same as last year, {0}</translation>
    </message>
    <message>
        <source>เต็ม 100 จากฐาน {0}</source>
        <translation>Full 100 from a base of {0}</translation>
    </message>
    <message>
        <source>ยังไม่แก้</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>กำลังแก้</source>
        <translation>Being corrected</translation>
    </message>
    <message>
        <source>แก้ไขแล้ว</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>ยืนยันค่าเดิม</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>ไม่ถึงเป้า</source>
        <translation>Target missed</translation>
    </message>
    <message>
        <source>รับไม่ได้ {count} ช่อง ดูข้อความสีแดงที่: {cells}</source>
        <translation>Cells that cannot be taken: {count}, see the red words at: {cells}</translation>
    </message>
    <message>
        <source>แถวที่ {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>ไม่มีที่วาง {count} ช่อง: {cells} (ไม่มีช่องให้กรอกต่อ หรือมีช่องน้อยกว่าที่วาง)</source>
        <translation>Cells without a place: {count}: {cells} (no field is left to fill in, or there are fewer than were pasted)</translation>
    </message>
    <message>
        <source>กด Ctrl+Z เพื่อนำออกทั้งหมด</source>
        <translation>Ctrl+Z takes all of it out again</translation>
    </message>
</context>
<context>
    <name>SchoolDialog</name>
    <message>
        <source>รหัสโรงเรียน 10 หลัก</source>
        <translation>School code, 10 digits</translation>
    </message>
    <message>
        <source>ชื่อโรงเรียน</source>
        <translation>School&apos;s name</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>แก้ไขทะเบียน</source>
        <translation>Change row</translation>
    </message>
    <message>
        <source>เพิ่มโรงเรียน</source>
        <translation>Add a school</translation>
    </message>
    <message>
        <source>บันทึกเป็นการพิจารณา มีผลกับโรงเรียนเมื่อเผยแพร่ครั้งถัดไป</source>
        <translation>Kept as a decision; schools see it with the next publication</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>โรงเรียนหลัก (ของสาขาหรือที่รายงานผ่าน)</source>
        <translation>Main school (of a branch, or reported through)</translation>
    </message>
</context>
<context>
    <name>SchoolList</name>
    <message>
        <source>โรงเรียนที่นับในช่องที่เลือก</source>
        <translation>Schools counted in the chosen cell</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>เลือกทุกโรงเรียนที่แสดง</source>
        <translation>Choose all schools shown</translation>
    </message>
    <message>
        <source>เลือกหรือไม่เลือกทุกโรงเรียนที่แสดง (Ctrl+A)</source>
        <translation>Choose all schools shown, or none (Ctrl+A)</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ขนาด</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>ติดต่อล่าสุด</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>บันทึกการติดตาม</source>
        <translation>Follow-up note</translation>
    </message>
    <message>
        <source>ยังไม่ติดต่อ</source>
        <translation>Not contacted</translation>
    </message>
    <message>
        <source>ฉบับสมบูรณ์ฉบับแรกมาถึง {day}</source>
        <translation>First final report received {day}</translation>
    </message>
</context>
<context>
    <name>SchoolPanel</name>
    <message>
        <source>แก้ไขทะเบียน</source>
        <translation>Change row</translation>
    </message>
    <message>
        <source>หนังสือแจ้งรหัส</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>ออกรหัสใหม่</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>ออกรหัสใหม่เมื่อรหัสหาย เครื่องหาย หรือลืมรหัสผ่าน รหัสเดิมใช้ไม่ได้อีก ไฟล์ที่ส่งแล้วยังใช้ได้</source>
        <translation>For a lost code, computer or passphrase. The old code is void then; files already sent stay good.</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้</source>
        <translation>Activation code</translation>
    </message>
    <message>
        <source>กุญแจ</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>รหัสอื่น</source>
        <translation>Other codes</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>Amphoe</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>โรงเรียนหลัก</source>
        <translation>Main school</translation>
    </message>
    <message>
        <source>ออกแล้วครั้งที่ {serial}</source>
        <translation>Issued, no. {serial}</translation>
    </message>
    <message>
        <source>ยกเลิกแล้ว ยังไม่ออกใหม่</source>
        <translation>Taken back, no new one yet</translation>
    </message>
    <message>
        <source>ยังไม่ออก จะออกเมื่อเผยแพร่พร้อมหนังสือ</source>
        <translation>Not issued; it will be with the letters</translation>
    </message>
    <message>
        <source>ยังไม่เคยได้รับไฟล์จากโรงเรียนนี้</source>
        <translation>Nothing was received from this school yet</translation>
    </message>
    <message>
        <source>ยกเลิกกุญแจนี้</source>
        <translation>Revoke this key</translation>
    </message>
    <message>
        <source>ยกเลิกกุญแจ {digits}</source>
        <translation>Revoke the key {digits}</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>เลือกโรงเรียน</source>
        <translation>Choose the school</translation>
    </message>
    <message>
        <source>ค้นด้วยชื่อ อำเภอ หรือรหัสโรงเรียน (10, 8 หรือ 6 หลัก)</source>
        <translation>Search by name, district or code (10, 8 or 6 digits)</translation>
    </message>
    <message>
        <source>โรงเรียนที่พบ</source>
        <translation>Schools found</translation>
    </message>
    <message>
        <source>ค้นชื่อหรือรหัสโรงเรียน</source>
        <translation>Search name or code of a school</translation>
    </message>
    <message>
        <source>ค้นชื่อหรือรหัส</source>
        <translation>Search name or code</translation>
    </message>
    <message>
        <source>พบ {count} แห่ง</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>ไม่พบโรงเรียนนี้ในแผนของเขต ลองพิมพ์เพียงบางส่วนของชื่อ หรือค้นด้วยรหัส</source>
        <translation>No such school in the district&apos;s plan: type a part of its name only, or its code</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>อารบิก 123</source>
        <translation>Arabic 123</translation>
    </message>
    <message>
        <source>ไทย ๑๒๓</source>
        <translation>Thai ๑๒๓</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษรเปลี่ยนเมื่อเปิดโปรแกรมใหม่</source>
        <translation>The size of text changes when the program is opened anew</translation>
    </message>
    <message>
        <source>ชื่อเจ้าหน้าที่</source>
        <translation>Officer’s name</translation>
    </message>
    <message>
        <source>บันทึกไว้กับการตัดสินใจของเขต และอยู่ในใบตอบรับที่โรงเรียนได้รับ</source>
        <translation>Noted with the district’s decisions, and in the receipts that schools get</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>ทะเบียนโรงเรียน</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>กุญแจและรหัสผ่าน</source>
        <translation>Key and passphrase</translation>
    </message>
    <message>
        <source>กำหนดส่ง</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>สร้างไฟล์ของเขต</source>
        <translation>Make the district’s file</translation>
    </message>
    <message>
        <source>ตั้งไฟล์ของเขต</source>
        <translation>Set up the district’s file</translation>
    </message>
    <message>
        <source>ไฟล์แผนของเขต (.xlsx .json)</source>
        <translation>the district’s plan (.xlsx .json)</translation>
    </message>
    <message>
        <source>ไฟล์ทะเบียนโรงเรียน (.xlsx .csv)</source>
        <translation>the roster of schools (.xlsx .csv)</translation>
    </message>
    <message>
        <source>ขั้นนี้ไม่ใช้ไฟล์</source>
        <translation>this step takes no file</translation>
    </message>
    <message>
        <source>ขั้นนี้ไม่ใช้ไฟล์ ถ้าจะเปลี่ยนแผนหรือทะเบียน ให้กลับไปขั้นนั้นก่อนแล้ววางใหม่</source>
        <translation>This step takes no file. To change plan or roster, go back to its step and drop it there.</translation>
    </message>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>Schools: {count}</translation>
    </message>
    <message>
        <source>ต้องแก้ {count} แห่ง</source>
        <translation>{count} to correct</translation>
    </message>
    <message>
        <source>ปี {first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>ที่มากับโปรแกรม หรือของเขตเอง</source>
        <translation>the program’s, or your own</translation>
    </message>
    <message>
        <source>จาก Excel หรือ CSV</source>
        <translation>from Excel or CSV</translation>
    </message>
    <message>
        <source>ตั้งแล้ว</source>
        <translation>set</translation>
    </message>
    <message>
        <source>ใช้ลงนามแผนและใบตอบรับ</source>
        <translation>signs plans and receipts</translation>
    </message>
    <message>
        <source>ของแต่ละปี</source>
        <translation>of each year</translation>
    </message>
    <message>
        <source>ตรวจทานแล้วสร้าง</source>
        <translation>check, then make</translation>
    </message>
    <message>
        <source>กำลังสร้างไฟล์</source>
        <translation>Making the file</translation>
    </message>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>กลับหน้าแรก</source>
        <translation>Back to the first page</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>บันทึกแล้วทุกขั้น ยกเว้นรหัสผ่าน</source>
        <translation>Everything is kept but the passphrase</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>ใช้คำชี้แจงกับข้ออื่นด้วย</source>
        <translation>Use it for others too</translation>
    </message>
    <message>
        <source>เลือกเฉพาะข้อที่เหตุผลเดียวกันนี้เป็นจริง: “{words}”</source>
        <translation>Choose only those for which the same reason holds: “{words}”</translation>
    </message>
    <message>
        <source>ใช้กับข้อที่เลือก</source>
        <translation>Use for those chosen</translation>
    </message>
    <message>
        <source>ข้อที่ต้องชี้แจงเรื่องเดียวกัน</source>
        <translation>What wants an explanation for the same reason</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>กลับไปที่ผล</source>
        <translation>Back to the results</translation>
    </message>
    <message>
        <source>นับและไม่นับ</source>
        <translation>Counted and not</translation>
    </message>
    <message>
        <source>แห่ง</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>xlsx</source>
        <translation>xlsx</translation>
    </message>
    <message>
        <source>บันทึกรายชื่อเป็น xlsx</source>
        <translation>Save the list as xlsx</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>ค่าหรือเหตุผล</source>
        <translation>Value or reason</translation>
    </message>
    <message>
        <source>รายชื่อ</source>
        <translation>Names</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>ชี้วัด</source>
        <translation>Chiwat</translation>
    </message>
    <message>
        <source>เริ่มใช้งานโรงเรียน – ชี้วัด</source>
        <translation>Begin as a school – Chiwat</translation>
    </message>
    <message>
        <source>ตั้งไฟล์ของเขต – ชี้วัด</source>
        <translation>Set up the district’s file – Chiwat</translation>
    </message>
</context>
<context>
    <name>StepMark</name>
    <message>
        <source>กำลังทำ</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ยังไม่ถึง</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>SubgroupRow</name>
    <message>
        <source>ปีการศึกษา {0}</source>
        <translation>Academic year {0}</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>ใช่</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่ใช่</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>คัดลอกตาราง</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางใน Excel ได้เลย</source>
        <translation>Copied, ready to paste into Excel</translation>
    </message>
</context>
<context>
    <name>TableHeadRow</name>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>วิชา</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>คะแนนเฉลี่ย</source>
        <translation>Mean score</translation>
    </message>
    <message>
        <source>เข้าสอบ</source>
        <translation>Examined</translation>
    </message>
    <message>
        <source>ปี {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>เป้า {0}</source>
        <translation>Target {0}</translation>
    </message>
    <message>
        <source>เทียบเป้าหมาย</source>
        <translation>Against target</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>{0} รายปี</source>
        <translation>{0} by year</translation>
    </message>
    <message>
        <source>เส้นประ เป้าหมาย</source>
        <translation>Dashed: target</translation>
    </message>
    <message>
        <source>เป้า {value}</source>
        <translation>Target {value}</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>ไฟล์ที่ลองนำเข้า</source>
        <translation>Files that are tried</translation>
    </message>
    <message>
        <source>เพิ่มไฟล์หรือโฟลเดอร์</source>
        <translation>Add files or a folder</translation>
    </message>
    <message>
        <source>ความคืบหน้า</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>กำลังนำเข้า</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>กำลังตรวจไฟล์</source>
        <translation>Examining files</translation>
    </message>
    <message>
        <source>{done} จาก {total} ไฟล์</source>
        <translation>Files: {done} of {total}</translation>
    </message>
    <message>
        <source>ทั้งหมด {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>ใหม่ {count}</source>
        <translation>New {count}</translation>
    </message>
    <message>
        <source>ใหม่กว่า {count}</source>
        <translation>Newer {count}</translation>
    </message>
    <message>
        <source>เหมือนเดิม {count}</source>
        <translation>The same {count}</translation>
    </message>
    <message>
        <source>เก่ากว่า {count}</source>
        <translation>Older {count}</translation>
    </message>
    <message>
        <source>แก้เซลล์ {count}</source>
        <translation>Edited {count}</translation>
    </message>
    <message>
        <source>อื่น ๆ {count}</source>
        <translation>Others {count}</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว {count} ไฟล์</source>
        <translation>Files imported: {count}</translation>
    </message>
    <message>
        <source>ชุดที่ {batch}</source>
        <translation>Batch {batch}</translation>
    </message>
    <message>
        <source>ลองนำเข้า {count} ไฟล์</source>
        <translation>Dry run, files: {count}</translation>
    </message>
    <message>
        <source>ยังไม่บันทึกข้อมูลใด</source>
        <translation>Nothing is stored yet</translation>
    </message>
    <message>
        <source>ถอนทั้งชุดได้จากประวัติการนำเข้า ก่อนออกใบตอบรับ</source>
        <translation>The batch can be withdrawn from the log until receipts go out</translation>
    </message>
    <message>
        <source>เสร็จ</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ไปตรวจรับ</source>
        <translation>Go to the review</translation>
    </message>
    <message>
        <source>นำเข้า {count} ไฟล์</source>
        <translation>Import files ({count})</translation>
    </message>
    <message>
        <source>ใช้ค่าที่ลงนาม</source>
        <translation>signed values</translation>
    </message>
    <message>
        <source>ลงทะเบียนกุญแจ</source>
        <translation>key enrolled</translation>
    </message>
    <message>
        <source>เลือกฉบับแล้ว</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>ส่งคืน</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>นำกลับ</source>
        <translation>brought back</translation>
    </message>
    <message>
        <source>ไม่นำเข้า</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>กักไว้</source>
        <translation>quarantined</translation>
    </message>
    <message>
        <source>นำเข้า</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>ไฟล์จากอีกเครื่องของสำนักงาน {name}: ปี {year} มีรายงาน {documents} ฉบับ ผลการตัดสินใจ {decisions} รายการ เพิ่มเฉพาะที่เครื่องนี้ยังไม่มี</source>
        <translation>From the office&apos;s other computer, {name}, of {year}: reports: {documents}, decisions: {decisions}; only what is not here yet is added</translation>
    </message>
    <message>
        <source>อีก {count} ไฟล์รอตัดสินใจ ยังไม่นับ</source>
        <translation>Waiting for a decision and not counting yet: {count}</translation>
    </message>
    <message>
        <source>ทุกไฟล์รอตัดสินใจ ยังไม่นับ</source>
        <translation>All files wait for a decision and do not count yet</translation>
    </message>
    <message>
        <source>ไม่มีไฟล์ใหม่ บันทึกลงประวัติเท่านั้น</source>
        <translation>Nothing new: only note it in the log</translation>
    </message>
    <message>
        <source>สำรองไฟล์ก่อนเสมอ · นำเข้าเป็นชุดเดียว ถอนทั้งชุดได้ก่อนออกใบตอบรับ</source>
        <translation>Backed up first · one batch, which can be withdrawn until receipts go out</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>ค่าที่ไฟล์นี้จะเปลี่ยน</source>
        <translation>Values that this file would change</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>เดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>เรื่องที่รอตัดสินใจ</source>
        <translation>Matters to be decided</translation>
    </message>
    <message>
        <source>รอตัดสินใจ</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>ไม่ใช้</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>อื่น ๆ</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>ปี {year} มี {count} เรื่องที่ต้องตัดสินใจก่อนจึงจะนับ</source>
        <translation>{year}: matters to be decided before they count: {count}</translation>
    </message>
    <message>
        <source>ปี {year} ไม่มีเรื่องที่รอตัดสินใจ</source>
        <translation>{year}: nothing waits to be decided</translation>
    </message>
    <message>
        <source>ตัดสินใจเรื่องของ{name}แล้ว</source>
        <translation>The matter of {name} was decided</translation>
    </message>
    <message>
        <source>อีก {others} ไฟล์ไม่ใช้ ไม่ต้องตัดสินใจ</source>
        <translation>Not used and without need of a decision: {others}</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องที่รอตัดสินใจ</source>
        <translation>Nothing waits for a decision</translation>
    </message>
</context>
<context>
    <name>WarningBox</name>
    <message>
        <source>คำชี้แจงของ {0}</source>
        <translation>Explanation of {0}</translation>
    </message>
    <message>
        <source>ยืนยันคำชี้แจง</source>
        <translation>Confirm the explanation</translation>
    </message>
    <message>
        <source>ใช้คำชี้แจงกับข้ออื่นด้วย</source>
        <translation>Use it for others too</translation>
    </message>
    <message>
        <source>แก้คำชี้แจง</source>
        <translation>Edit the explanation</translation>
    </message>
    <message>
        <source>ชี้แจงแล้ว {0}</source>
        <translation>Explained: {0}</translation>
    </message>
    <message>
        <source>แก้ตัวเลข หรือยืนยันค่าเดิมพร้อมเหตุผล</source>
        <translation>Correct the figure, or confirm it with a reason</translation>
    </message>
    <message>
        <source>ต้องชี้แจง</source>
        <translation>To explain</translation>
    </message>
    <message>
        <source>ชี้แจงต่อเขต</source>
        <translation>Explain to the district</translation>
    </message>
    <message>
        <source>ต้องมีข้อความ ตัวเลขหรือเครื่องหมายอย่างเดียวยังไม่ใช่คำชี้แจง</source>
        <translation>Words are wanted: a figure or a sign alone explains nothing</translation>
    </message>
</context>
<context>
    <name>WhoButton</name>
    <message>
        <source>{0} ปีงบประมาณ {1} เลือกปี</source>
        <translation>{0}, fiscal year {1}: choose a year</translation>
    </message>
    <message>
        <source>ปีงบประมาณ {0}</source>
        <translation>Fiscal year {0}</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>เปิดไฟล์ไม่ได้</source>
        <translation>The file cannot be opened</translation>
    </message>
    <message>
        <source>สำรองข้อมูลไม่สำเร็จ: {reason}</source>
        <translation>No backup could be made: {reason}</translation>
    </message>
    <message>
        <source>ทำสำเนา</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ไฟล์ของชี้วัด (*.chiwat)</source>
        <translation>Files of Chiwat (*.chiwat)</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>ไฟล์แผน</source>
        <translation>Plan file</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>รหัสเปิดใช้</source>
        <translation>Activation code</translation>
    </message>
    <message>
        <source>รหัสผ่านลงนาม</source>
        <translation>Signing passphrase</translation>
    </message>
    <message>
        <source>ข้อมูลพื้นฐาน</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>เริ่มใช้งานโรงเรียน</source>
        <translation>Begin as a school</translation>
    </message>
    <message>
        <source>สอบถาม กลุ่มนโยบายและแผน</source>
        <translation>Questions: policy and planning group</translation>
    </message>
    <message>
        <source>แผน พ.ศ. {first}–{last}</source>
        <translation>Plan {first}–{last}</translation>
    </message>
    <message>
        <source>ไฟล์ .xlsx จากเขต</source>
        <translation>The district&apos;s .xlsx file</translation>
    </message>
    <message>
        <source>ค้นด้วยชื่อหรือรหัส</source>
        <translation>Search by name or code</translation>
    </message>
    <message>
        <source>ไปต่อโดยไม่มีรหัส</source>
        <translation>Go on without a code</translation>
    </message>
    <message>
        <source>20 ตัว จากหนังสือของเขต</source>
        <translation>20 symbols, from the district&apos;s letter</translation>
    </message>
    <message>
        <source>ใช้เฉพาะตอนลงนามส่งออก</source>
        <translation>Used for signing only</translation>
    </message>
    <message>
        <source>จำนวนนักเรียนและบุคลากร</source>
        <translation>Numbers of pupils and staff</translation>
    </message>
    <message>
        <source>เริ่มกรอกตัวชี้วัด</source>
        <translation>Begin with the indicators</translation>
    </message>
    <message>
        <source>กลับหน้าแรก</source>
        <translation>Back to the first page</translation>
    </message>
    <message>
        <source>อ.{amphoe}</source>
        <translation>{amphoe}</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>บันทึกขั้นที่ 1–{last} แล้ว</source>
        <translation>Steps 1–{last} saved</translation>
    </message>
    <message>
        <source>บันทึกขั้นที่ 1 แล้ว</source>
        <translation>Step 1 saved</translation>
    </message>
    <message>
        <source>ขั้นที่ {at} จาก {all}: {name}</source>
        <translation>Step {at} of {all}: {name}</translation>
    </message>
    <message>
        <source>ทำขั้นนี้ให้ครบก่อน จึงไปต่อได้</source>
        <translation>Finish this step first to go on</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>ความคืบหน้า</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} จาก {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>กำลังยกเลิก</source>
        <translation>Leaving</translation>
    </message>
</context>
<context>
    <name>_SchoolRows</name>
    <message>
        <source>อำเภอ{amphoe}</source>
        <translation>{amphoe} district</translation>
    </message>
    <message>
        <source>รายงานส่วนของเขต</source>
        <translation>Reports the office&apos;s part</translation>
    </message>
</context>
<context>
    <name>windows</name>
    <message>
        <source>ชี้วัดเปิดอยู่แล้วแต่ไม่ตอบ ปิดหน้าต่างเดิม หรือรอสักครู่แล้วเปิดใหม่</source>
        <translation>Chiwat is open already but does not answer: close its window, or wait a moment and try again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้</source>
        <translation>Cannot open</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
