<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A desktop newsroom editor: drafts offline, previews the page, exports publishable HTML. Licensed under the MIT licence.</source>
      <translation>Masaüstü için haber yazım programı: çevrimdışı taslak tutar, sayfayı önizler, yayımlanabilir HTML verir. MIT lisansıyla dağıtılır.</translation>
    </message>
    <message>
      <source>About Copydesk</source>
      <translation>Copydesk hakkında</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Copydesk {0}</source>
      <translation>Copydesk {0}</translation>
    </message>
    <message>
      <source>It stands on</source>
      <translation>Dayandığı yazılımlar</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lisans</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lisanslar</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Ad</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Sürüm</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Edit</source>
      <translation>Dü&amp;zen</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Dosya</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Yardım</translation>
    </message>
    <message>
      <source>&amp;Insert</source>
      <translation>&amp;Ekle</translation>
    </message>
    <message>
      <source>&amp;Story</source>
      <translation>&amp;Haber</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Araçlar</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Görünüm</translation>
    </message>
    <message>
      <source>About Copydesk</source>
      <translation>Copydesk hakkında</translation>
    </message>
    <message>
      <source>Add Correction…</source>
      <translation>Düzeltme ekle…</translation>
    </message>
    <message>
      <source>Back Up Now…</source>
      <translation>Şimdi yedekle…</translation>
    </message>
    <message>
      <source>Block Quote</source>
      <translation>Blok alıntı</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Kalın</translation>
    </message>
    <message>
      <source>Bullets</source>
      <translation>Madde imleri</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Denetimler</translation>
    </message>
    <message>
      <source>Close Story</source>
      <translation>Haberi kapat</translation>
    </message>
    <message>
      <source>Command Palette…</source>
      <translation>Komut paleti…</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopyala</translation>
    </message>
    <message>
      <source>Copy Page Theme</source>
      <translation>Sayfa temasını kopyala</translation>
    </message>
    <message>
      <source>Copy as HTML</source>
      <translation>HTML olarak kopyala</translation>
    </message>
    <message>
      <source>Copydesk Guide</source>
      <translation>Copydesk kılavuzu</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Kes</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Koyu</translation>
    </message>
    <message>
      <source>Demote Section</source>
      <translation>Bölümü alt düzeye indir</translation>
    </message>
    <message>
      <source>Desk Note</source>
      <translation>Servis notu</translation>
    </message>
    <message>
      <source>Desktop</source>
      <translation>Masaüstü</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Ayrıntılar</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Çoğalt</translation>
    </message>
    <message>
      <source>Edit Snippets…</source>
      <translation>Kısaltmaları düzenle…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Dışa aktar…</translation>
    </message>
    <message>
      <source>Find Next</source>
      <translation>Sonrakini bul</translation>
    </message>
    <message>
      <source>Find Previous</source>
      <translation>Öncekini bul</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Bul…</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Odak</translation>
    </message>
    <message>
      <source>Fold All Sections</source>
      <translation>Tüm bölümleri katla</translation>
    </message>
    <message>
      <source>Fold Section</source>
      <translation>Bölümü katla</translation>
    </message>
    <message>
      <source>Footnote</source>
      <translation>Dipnot</translation>
    </message>
    <message>
      <source>From Template…</source>
      <translation>Şablondan…</translation>
    </message>
    <message>
      <source>Full Screen</source>
      <translation>Tam ekran</translation>
    </message>
    <message>
      <source>Go to Story…</source>
      <translation>Habere git…</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>High Contrast</source>
      <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geçmiş</translation>
    </message>
    <message>
      <source>Image…</source>
      <translation>Görsel…</translation>
    </message>
    <message>
      <source>Import Media Topics…</source>
      <translation>Medya konularını içe aktar…</translation>
    </message>
    <message>
      <source>Import from Clipboard</source>
      <translation>Panodan içe aktar</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>İçe aktar…</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Eğik</translation>
    </message>
    <message>
      <source>Jump to Heading</source>
      <translation>Ara başlığa atla</translation>
    </message>
    <message>
      <source>Keyboard Shortcuts</source>
      <translation>Klavye kısayolları</translation>
    </message>
    <message>
      <source>Left Column</source>
      <translation>Sol sütun</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Açık</translation>
    </message>
    <message>
      <source>Link…</source>
      <translation>Bağlantı…</translation>
    </message>
    <message>
      <source>Names and Words…</source>
      <translation>Adlar ve sözcükler…</translation>
    </message>
    <message>
      <source>New Story</source>
      <translation>Yeni haber</translation>
    </message>
    <message>
      <source>New Subhead Here</source>
      <translation>Buraya yeni ara başlık</translation>
    </message>
    <message>
      <source>Next Finding</source>
      <translation>Sonraki bulgu</translation>
    </message>
    <message>
      <source>Next Misspelling</source>
      <translation>Sonraki yazım yanlışı</translation>
    </message>
    <message>
      <source>Next Pane</source>
      <translation>Sonraki bölme</translation>
    </message>
    <message>
      <source>Next in List</source>
      <translation>Listede sonraki</translation>
    </message>
    <message>
      <source>Notes, TK and Stashed Text…</source>
      <translation>Notlar, TK ve kenara konan metin…</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Numaralar</translation>
    </message>
    <message>
      <source>Open Link</source>
      <translation>Bağlantıyı aç</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Ana hat</translation>
    </message>
    <message>
      <source>Paragraph Down</source>
      <translation>Paragrafı aşağı taşı</translation>
    </message>
    <message>
      <source>Paragraph Up</source>
      <translation>Paragrafı yukarı taşı</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Yapıştır</translation>
    </message>
    <message>
      <source>Paste Plain</source>
      <translation>Düz metin yapıştır</translation>
    </message>
    <message>
      <source>Paste as Quote…</source>
      <translation>Alıntı olarak yapıştır…</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>Tercihler…</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Önizleme</translation>
    </message>
    <message>
      <source>Preview Only</source>
      <translation>Yalnızca önizleme</translation>
    </message>
    <message>
      <source>Preview Width</source>
      <translation>Önizleme genişliği</translation>
    </message>
    <message>
      <source>Previous Pane</source>
      <translation>Önceki bölme</translation>
    </message>
    <message>
      <source>Previous in List</source>
      <translation>Listede önceki</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Yazdır…</translation>
    </message>
    <message>
      <source>Promote Section</source>
      <translation>Bölümü üst düzeye çıkar</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Çık</translation>
    </message>
    <message>
      <source>Recent Story</source>
      <translation>Son açılan haber</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Yinele</translation>
    </message>
    <message>
      <source>Refresh Preview</source>
      <translation>Önizlemeyi yenile</translation>
    </message>
    <message>
      <source>Rename Heading</source>
      <translation>Ara başlığı yeniden adlandır</translation>
    </message>
    <message>
      <source>Reopen Closed Story</source>
      <translation>Kapatılan haberi yeniden aç</translation>
    </message>
    <message>
      <source>Replace in Library…</source>
      <translation>Kitaplıkta değiştir…</translation>
    </message>
    <message>
      <source>Replace…</source>
      <translation>Değiştir…</translation>
    </message>
    <message>
      <source>Reset Zoom</source>
      <translation>Yakınlaştırmayı sıfırla</translation>
    </message>
    <message>
      <source>Right Column</source>
      <translation>Sağ sütun</translation>
    </message>
    <message>
      <source>Save Version</source>
      <translation>Sürümü kaydet</translation>
    </message>
    <message>
      <source>Save Version with Note…</source>
      <translation>Sürümü notla kaydet…</translation>
    </message>
    <message>
      <source>Save as Template…</source>
      <translation>Şablon olarak kaydet…</translation>
    </message>
    <message>
      <source>Scroll Text and Preview Together</source>
      <translation>Metinle önizlemeyi birlikte kaydır</translation>
    </message>
    <message>
      <source>Search Stories</source>
      <translation>Haberlerde ara</translation>
    </message>
    <message>
      <source>Section Down</source>
      <translation>Bölümü aşağı taşı</translation>
    </message>
    <message>
      <source>Section Up</source>
      <translation>Bölümü yukarı taşı</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Tümünü seç</translation>
    </message>
    <message>
      <source>Select Paragraph</source>
      <translation>Paragrafı seç</translation>
    </message>
    <message>
      <source>Select Section</source>
      <translation>Bölümü seç</translation>
    </message>
    <message>
      <source>Show the Library File</source>
      <translation>Kitaplık dosyasını göster</translation>
    </message>
    <message>
      <source>Show the Log</source>
      <translation>Günlüğü göster</translation>
    </message>
    <message>
      <source>Site Profiles…</source>
      <translation>Site profilleri…</translation>
    </message>
    <message>
      <source>Snippet…</source>
      <translation>Kısaltma…</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Yazım denetimi</translation>
    </message>
    <message>
      <source>Spike</source>
      <translation>Rafa kaldır</translation>
    </message>
    <message>
      <source>Stash Paragraphs</source>
      <translation>Paragrafları kenara koy</translation>
    </message>
    <message>
      <source>Statistics…</source>
      <translation>İstatistikler…</translation>
    </message>
    <message>
      <source>Stories</source>
      <translation>Haberler</translation>
    </message>
    <message>
      <source>Subhead</source>
      <translation>Ara başlık</translation>
    </message>
    <message>
      <source>Subhead, Level 3</source>
      <translation>Ara başlık, 3. düzey</translation>
    </message>
    <message>
      <source>Subhead, Level 4</source>
      <translation>Ara başlık, 4. düzey</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Öneriler</translation>
    </message>
    <message>
      <source>Symbol…</source>
      <translation>Simge…</translation>
    </message>
    <message>
      <source>System Theme</source>
      <translation>Sistem teması</translation>
    </message>
    <message>
      <source>TK</source>
      <translation>TK</translation>
    </message>
    <message>
      <source>Tab Always Moves Focus</source>
      <translation>Sekme tuşu hep odağı taşır</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tablo</translation>
    </message>
    <message>
      <source>Tablet</source>
      <translation>Tablet</translation>
    </message>
    <message>
      <source>Target Length</source>
      <translation>Hedef uzunluk</translation>
    </message>
    <message>
      <source>Templates…</source>
      <translation>Şablonlar…</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>Typewriter</source>
      <translation>Daktilo</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>Undo Replace in Library</source>
      <translation>Kitaplıktaki değiştirmeyi geri al</translation>
    </message>
    <message>
      <source>Unfold All Sections</source>
      <translation>Tüm bölümleri aç</translation>
    </message>
    <message>
      <source>Unfold Section</source>
      <translation>Bölümü aç</translation>
    </message>
    <message>
      <source>What’s New</source>
      <translation>Yenilikler</translation>
    </message>
    <message>
      <source>Zoom In</source>
      <translation>Yakınlaştır</translation>
    </message>
    <message>
      <source>Zoom Out</source>
      <translation>Uzaklaştır</translation>
    </message>
  </context>
  <context>
    <name>AlternatesGroup</name>
    <message>
      <source>Description</source>
      <translation>Açıklama</translation>
    </message>
    <message>
      <source>Search and social</source>
      <translation>Arama ve sosyal medya</translation>
    </message>
    <message>
      <source>Search description</source>
      <translation>Arama açıklaması</translation>
    </message>
    <message>
      <source>Search title</source>
      <translation>Arama başlığı</translation>
    </message>
    <message>
      <source>Social text</source>
      <translation>Sosyal medya metni</translation>
    </message>
    <message>
      <source>Social title</source>
      <translation>Sosyal medya başlığı</translation>
    </message>
    <message>
      <source>{0} over</source>
      <translation>{0} fazla</translation>
    </message>
  </context>
  <context>
    <name>Arranging</name>
    <message>
      <source>A section cannot stand inside itself.</source>
      <translation>Bir bölüm kendi içinde duramaz.</translation>
    </message>
    <message>
      <source>Level 2 is the highest: level 1 is the headline’s.</source>
      <translation>En üst düzey 2’dir: 1. düzey başlığındır.</translation>
    </message>
    <message>
      <source>Nothing can stand before the lede.</source>
      <translation>Girişten önce bir şey duramaz.</translation>
    </message>
    <message>
      <source>Stashed text (%%%) begins in this section and ends outside it. Close it first; nothing was moved.</source>
      <translation>Kenara konan metin (%%%) bu bölümde başlayıp dışında bitiyor. Önce kapatın; hiçbir şey taşınmadı.</translation>
    </message>
    <message>
      <source>Subheads go down to level 4: this one has nowhere to go.</source>
      <translation>Ara başlıklar 4. düzeye kadar iner: bunun ineceği yer yok.</translation>
    </message>
    <message>
      <source>The lede stays first: it has no subhead to move or to nest under.</source>
      <translation>Giriş başta kalır: taşınacak ya da altına girilecek ara başlığı yok.</translation>
    </message>
    <message>
      <source>This is the last section already.</source>
      <translation>Bu zaten son bölüm.</translation>
    </message>
    <message>
      <source>“{0}” is now {1} of {2}, level {3}</source>
      <translation>“{0}” şimdi {2} bölümün {1}. sırasında, {3}. düzeyde</translation>
    </message>
  </context>
  <context>
    <name>Arriving</name>
    <message>
      <source>All files (*)</source>
      <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>İçe aktar</translation>
    </message>
    <message>
      <source>Stories (*.txt *.md *.markdown *.html *.htm *.docx *.rtf *.xml *.json)</source>
      <translation>Haberler (*.txt *.md *.markdown *.html *.htm *.docx *.rtf *.xml *.json)</translation>
    </message>
    <message>
      <source>The folder {0} could not be shown.</source>
      <translation>Klasör gösterilemedi: {0}</translation>
    </message>
    <message>
      <source>There is no story in that folder.</source>
      <translation>O klasörde haber yok.</translation>
    </message>
    <message>
      <source>There is no text on the clipboard.</source>
      <translation>Panoda metin yok.</translation>
    </message>
    <message>
      <source>World</source>
      <translation>Dünya</translation>
    </message>
  </context>
  <context>
    <name>AuthorRow</name>
    <message>
      <source>E-mail</source>
      <translation>E-posta</translation>
    </message>
    <message>
      <source>Enter edits, Alt and arrows move, Delete removes</source>
      <translation>Enter düzenler, Alt ve oklar taşır, Delete kaldırır</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Bağlantı</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Ad</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Yer</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>Kaldır: {0}</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Görev</translation>
    </message>
  </context>
  <context>
    <name>BackupSession</name>
    <message>
      <source>No backup was made. {why}</source>
      <translation>Yedek alınamadı. {why}</translation>
    </message>
    <message>
      <source>The process that makes it ended. Your stories are safe; try again.</source>
      <translation>Yedeği alan süreç sonlandı. Haberleriniz güvende; yeniden deneyin.</translation>
    </message>
  </context>
  <context>
    <name>Beginning</name>
    <message>
      <source>Deleted the template “{0}”.</source>
      <translation>“{0}” şablonu silindi.</translation>
    </message>
    <message>
      <source>Explainer</source>
      <translation>Açıklayıcı haber</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>Söyleşi</translation>
    </message>
    <message>
      <source>Kept as the template “{0}”. File ▸ From Template… begins with it.</source>
      <translation>“{0}” şablonu saklandı. Dosya ▸ Şablondan… bununla başlar.</translation>
    </message>
    <message>
      <source>News report</source>
      <translation>Haber metni</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
  </context>
  <context>
    <name>BodyEditor</name>
    <message>
      <source>Body</source>
      <translation>Gövde</translation>
    </message>
    <message>
      <source>Start writing</source>
      <translation>Yazmaya başlayın</translation>
    </message>
  </context>
  <context>
    <name>Browsing</name>
    <message>
      <source>Another program saved this story first. Nothing was overwritten: your text goes on here as a story of its own, a second version.</source>
      <translation>Bu haberi önce başka bir program kaydetti. Hiçbir şeyin üzerine yazılmadı: metniniz burada ayrı bir haber, ikinci bir sürüm olarak sürüyor.</translation>
    </message>
    <message>
      <source>Delete Permanently</source>
      <translation>Kalıcı olarak sil</translation>
    </message>
    <message>
      <source>Delete permanently?</source>
      <translation>Kalıcı olarak silinsin mi?</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Sakla</translation>
    </message>
    <message>
      <source>Open the Other</source>
      <translation>Ötekini aç</translation>
    </message>
    <message>
      <source>Spiked {0} stories. They are kept under the Spiked filter.</source>
      <translation>{0} haber rafa kaldırıldı. Rafta süzgecinde saklanıyorlar.</translation>
    </message>
    <message>
      <source>Spiked. The story is kept under the Spiked filter.</source>
      <translation>Rafa kaldırıldı. Haber, Rafta süzgecinde saklanıyor.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>{0} spiked stories go for good, with their pictures. Nothing brings them back.</source>
      <translation>Raftaki {0} haber görselleriyle birlikte tümüyle silinecek. Geri getirilemez.</translation>
    </message>
  </context>
  <context>
    <name>BylineGroup</name>
    <message>
      <source>Add an author</source>
      <translation>Yazar ekle</translation>
    </message>
    <message>
      <source>Add an author — contributors complete as you type</source>
      <translation>Yazar ekle — adlar yazdıkça tamamlanır</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Byline text</source>
      <translation>İmza metni</translation>
    </message>
    <message>
      <source>For the desk only</source>
      <translation>Yalnızca servis için</translation>
    </message>
    <message>
      <source>No byline because</source>
      <translation>İmza olmamasının nedeni</translation>
    </message>
    <message>
      <source>Replaces the names above</source>
      <translation>Yukarıdaki adların yerine geçer</translation>
    </message>
  </context>
  <context>
    <name>CalendarField</name>
    <message>
      <source>Alt and Down opens a calendar</source>
      <translation>Alt ve aşağı ok takvimi açar</translation>
    </message>
    <message>
      <source>Open the calendar</source>
      <translation>Takvimi aç</translation>
    </message>
  </context>
  <context>
    <name>CalendarPopup</name>
    <message>
      <source>Calendar</source>
      <translation>Takvim</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Temizle</translation>
    </message>
    <message>
      <source>Local time</source>
      <translation>Yerel saat</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Ayarla</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Saat</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Saat dilimi</translation>
    </message>
  </context>
  <context>
    <name>ChecksCard</name>
    <message>
      <source>Export Anyway…</source>
      <translation>Yine de dışa aktar…</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Gözden geçir</translation>
    </message>
    <message>
      <source>Warnings do not keep a story from leaving.</source>
      <translation>Uyarılar haberin çıkmasını engellemez.</translation>
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>Checks</source>
      <translation>Denetimler</translation>
    </message>
    <message>
      <source>Looking at the story…</source>
      <translation>Habere bakılıyor…</translation>
    </message>
    <message>
      <source>Nothing to fix.</source>
      <translation>Düzeltilecek bir şey yok.</translation>
    </message>
    <message>
      <source>The checks begin with your first words.</source>
      <translation>Denetimler ilk sözcüklerinizle başlar.</translation>
    </message>
    <message>
      <source>{0} set aside · Bring Back</source>
      <translation>{0} kenarda · Geri getir</translation>
    </message>
  </context>
  <context>
    <name>ChipsField</name>
    <message>
      <source>Remove {0}</source>
      <translation>Kaldır: {0}</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>A copy is in “{0}”. Copydesk keeps trying to save the story itself.</source>
      <translation>Bir kopyası “{0}” içinde. Copydesk haberi kaydetmeyi denemeyi sürdürüyor.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Gözden çıkar</translation>
    </message>
    <message>
      <source>Keep Open</source>
      <translation>Açık tut</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Yeniden dene</translation>
    </message>
    <message>
      <source>Save a Copy</source>
      <translation>Kopyasını kaydet</translation>
    </message>
    <message>
      <source>Save a Copy…</source>
      <translation>Kopyasını kaydet…</translation>
    </message>
    <message>
      <source>The last words are not saved</source>
      <translation>Son yazılanlar kaydedilmedi</translation>
    </message>
    <message>
      <source>The library could not be written. Your text is still here, and Copydesk keeps trying to save it. What shall become of it?</source>
      <translation>Kitaplığa yazılamadı. Metniniz hâlâ burada ve Copydesk kaydetmeyi sürdürüyor. Ne yapılsın?</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Command Palette</source>
      <translation>Komut paleti</translation>
    </message>
    <message>
      <source>Nothing by that name.</source>
      <translation>Bu adda bir şey yok.</translation>
    </message>
    <message>
      <source>Type an action or a field; @ headings, / stories, ! notes and TK</source>
      <translation>Bir işlem ya da alan yazın; @ ara başlıklar, / haberler, ! notlar ve TK</translation>
    </message>
    <message>
      <source>What can be done</source>
      <translation>Yapılabilecekler</translation>
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation>Ne yapmak istiyorsunuz?</translation>
    </message>
  </context>
  <context>
    <name>Commanding</name>
    <message>
      <source>Agency</source>
      <translation>Ajans</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Credit line</source>
      <translation>Kaynak satırı</translation>
    </message>
    <message>
      <source>Dateline date</source>
      <translation>Mahreç tarihi</translation>
    </message>
    <message>
      <source>Dateline place</source>
      <translation>Mahreç yeri</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Teslim saati</translation>
    </message>
    <message>
      <source>Desk note</source>
      <translation>Servis notu</translation>
    </message>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Field in Details</source>
      <translation>Ayrıntılar alanı</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Tür</translation>
    </message>
    <message>
      <source>It is that already</source>
      <translation>Zaten öyle</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Anahtar sözcükler</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Lede</source>
      <translation>Giriş</translation>
    </message>
    <message>
      <source>No other story was open yet.</source>
      <translation>Henüz başka bir haber açılmadı.</translation>
    </message>
    <message>
      <source>Not available just now</source>
      <translation>Şu anda kullanılamaz</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Öncelik</translation>
    </message>
    <message>
      <source>Private sources</source>
      <translation>Gizli kaynaklar</translation>
    </message>
    <message>
      <source>Rights</source>
      <translation>Haklar</translation>
    </message>
    <message>
      <source>Search description</source>
      <translation>Arama açıklaması</translation>
    </message>
    <message>
      <source>Search title</source>
      <translation>Arama başlığı</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Slug</source>
      <translation>Kısa ad</translation>
    </message>
    <message>
      <source>Social title</source>
      <translation>Sosyal medya başlığı</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Stashed</source>
      <translation>Kenarda</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Target length</source>
      <translation>Hedef uzunluk</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>Gelecek bilgi</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Konular</translation>
    </message>
  </context>
  <context>
    <name>Completing</name>
    <message>
      <source>IPTC Media Topics (*.json);;All files (*)</source>
      <translation>IPTC Medya Konuları (*.json);;Tüm dosyalar (*)</translation>
    </message>
    <message>
      <source>Import Media Topics</source>
      <translation>Medya konularını içe aktar</translation>
    </message>
    <message>
      <source>Took in {0} topics. They complete under Details ▸ Topics.</source>
      <translation>{0} konu alındı. Ayrıntılar ▸ Konular alanında tamamlanırlar.</translation>
    </message>
  </context>
  <context>
    <name>Composing</name>
    <message>
      <source>Heading</source>
      <translation>Başlık</translation>
    </message>
  </context>
  <context>
    <name>CopiesSession</name>
    <message>
      <source>The readable copies of your stories could not be written: {why}</source>
      <translation>Haberlerinizin okunur kopyaları yazılamadı: {why}</translation>
    </message>
  </context>
  <context>
    <name>CopyLinesModel</name>
    <message>
      <source>doubtful</source>
      <translation>kuşkulu</translation>
    </message>
  </context>
  <context>
    <name>CopyLinesView</name>
    <message>
      <source>Incoming lines</source>
      <translation>Gelen satırlar</translation>
    </message>
    <message>
      <source>Put Back</source>
      <translation>Geri koy</translation>
    </message>
  </context>
  <context>
    <name>CopyWords</name>
    <message>
      <source>Make the Line…</source>
      <translation>Satır şu olsun…</translation>
    </message>
    <message>
      <source>Make the Words…</source>
      <translation>Sözcükler şu olsun…</translation>
    </message>
    <message>
      <source>Put Back into the Line</source>
      <translation>Satıra geri koy</translation>
    </message>
    <message>
      <source>Redo the correction ({0})</source>
      <translation>Düzeltmeyi yinele ({0})</translation>
    </message>
    <message>
      <source>Select words, then press a letter or Make the Words…</source>
      <translation>Sözcükleri seçin, sonra bir harfe ya da “Sözcükler şu olsun…” düğmesine basın</translation>
    </message>
    <message>
      <source>The whole line</source>
      <translation>Satırın tümü</translation>
    </message>
    <message>
      <source>Undo the last correction ({0})</source>
      <translation>Son düzeltmeyi geri al ({0})</translation>
    </message>
    <message>
      <source>Words of the line</source>
      <translation>Satırın sözcükleri</translation>
    </message>
  </context>
  <context>
    <name>Correcting</name>
    <message>
      <source>Nobody has read this story yet: it was not exported as published. Just change it.</source>
      <translation>Bu haberi henüz kimse okumadı: yayımlandı olarak dışa aktarılmadı. Doğrudan değiştirin.</translation>
    </message>
    <message>
      <source>The note stands above the story. Export it to tell readers.</source>
      <translation>Not haberin üstüne kondu. Okura bildirmek için dışa aktarın.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
  </context>
  <context>
    <name>CorrectionSheet</name>
    <message>
      <source>Add to Story</source>
      <translation>Habere ekle</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Changes since publication</source>
      <translation>Yayımdan bu yana değişiklikler</translation>
    </message>
    <message>
      <source>Clarification — right, but misleading</source>
      <translation>Açıklama — doğru ama yanıltıcıydı</translation>
    </message>
    <message>
      <source>Correction — a fact was wrong</source>
      <translation>Düzeltme — bir bilgi yanlıştı</translation>
    </message>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>It stands above the story, with its label and today’s date.</source>
      <translation>Haberin üstünde, etiketi ve bugünün tarihiyle durur.</translation>
    </message>
    <message>
      <source>Keep the Dates</source>
      <translation>Tarihleri koru</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Çeşit</translation>
    </message>
    <message>
      <source>Minor edit — readers are not told, the dates stay</source>
      <translation>Küçük değişiklik — okura bildirilmez, tarihler kalır</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Not</translation>
    </message>
    <message>
      <source>Note to readers</source>
      <translation>Okura not</translation>
    </message>
    <message>
      <source>Only the time of the update will show.</source>
      <translation>Yalnızca güncelleme saati görünecek.</translation>
    </message>
    <message>
      <source>Readers have had this story since {0}. Nothing in it differs now.</source>
      <translation>Okurdaki sürüm: {0}. Şu anda hiçbir fark yok.</translation>
    </message>
    <message>
      <source>Readers have had this story since {0}. This is what differs now:</source>
      <translation>Okurdaki sürüm: {0}. Şimdiki farklar:</translation>
    </message>
    <message>
      <source>Retraction — the story does not stand</source>
      <translation>Geri çekme — haber geçerliğini yitirdi</translation>
    </message>
    <message>
      <source>Update — there is news</source>
      <translation>Güncelleme — yeni bilgi var</translation>
    </message>
    <message>
      <source>What Changed</source>
      <translation>Ne değişti</translation>
    </message>
    <message>
      <source>What was wrong, and what is right</source>
      <translation>Yanlış olan neydi, doğrusu nedir</translation>
    </message>
  </context>
  <context>
    <name>CountField</name>
    <message>
      <source>None</source>
      <translation>Yok</translation>
    </message>
  </context>
  <context>
    <name>Counter</name>
    <message>
      <source>%1 · %2 over</source>
      <translation>%1 · %2 fazla</translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message>
      <source>1 character</source>
      <translation>1 karakter</translation>
    </message>
    <message>
      <source>1 word</source>
      <translation>1 sözcük</translation>
    </message>
    <message>
      <source>{0} characters</source>
      <translation>{0} karakter</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} dk</translation>
    </message>
    <message>
      <source>{0} min read</source>
      <translation>{0} dk okuma</translation>
    </message>
    <message>
      <source>{0} words</source>
      <translation>{0} sözcük</translation>
    </message>
  </context>
  <context>
    <name>DatelineGroup</name>
    <message>
      <source>Agency</source>
      <translation>Ajans</translation>
    </message>
    <message>
      <source>As the house has it</source>
      <translation>Kurumdaki gibi</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Tarih</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Mahreç</translation>
    </message>
    <message>
      <source>Not a whole date; it is printed as typed.</source>
      <translation>Tam bir tarih değil; yazıldığı gibi basılır.</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Yer</translation>
    </message>
    <message>
      <source>Reads: {0}</source>
      <translation>Basılışı: {0}</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Bölge</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Ayırıcı</translation>
    </message>
  </context>
  <context>
    <name>DeadlineGroup</name>
    <message>
      <source>Deadline</source>
      <translation>Teslim saati</translation>
    </message>
    <message>
      <source>Give a day and a time, or a time today.</source>
      <translation>Gün ve saat ya da bugün için bir saat verin.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Yok</translation>
    </message>
  </context>
  <context>
    <name>DeskGroup</name>
    <message>
      <source>1, flash</source>
      <translation>1, flaş</translation>
    </message>
    <message>
      <source>9, low</source>
      <translation>9, düşük</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analiz</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Arka plan</translation>
    </message>
    <message>
      <source>Feature</source>
      <translation>Dosya</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Tür</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>Söyleşi</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>News</source>
      <translation>Haber</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Bilinmiyor</translation>
    </message>
    <message>
      <source>Not set</source>
      <translation>Belirlenmedi</translation>
    </message>
    <message>
      <source>Obituary</source>
      <translation>Vefat</translation>
    </message>
    <message>
      <source>Opinion</source>
      <translation>Görüş</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Öncelik</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Portre</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Eleştiri</translation>
    </message>
    <message>
      <source>Target words</source>
      <translation>Hedef sözcük</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Konular</translation>
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>Details</source>
      <translation>Ayrıntılar</translation>
    </message>
  </context>
  <context>
    <name>DraftSession</name>
    <message>
      <source>(second version)</source>
      <translation>(ikinci sürüm)</translation>
    </message>
    <message>
      <source>Kept as a second version</source>
      <translation>İkinci sürüm olarak saklandı</translation>
    </message>
    <message>
      <source>Not saved here; copy kept in {folder}</source>
      <translation>Buraya kaydedilmedi; kopyası burada: {folder}</translation>
    </message>
    <message>
      <source>Saved {clock}</source>
      <translation>{clock} kaydedildi</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Kaydediliyor…</translation>
    </message>
    <message>
      <source>Saving… waiting for another program</source>
      <translation>Kaydediliyor… başka bir program bekleniyor</translation>
    </message>
  </context>
  <context>
    <name>EmbargoGroup</name>
    <message>
      <source>Cannot be read as a day and a time: held until cleared.</source>
      <translation>Gün ve saat olarak okunamıyor: temizlenene dek tutulur.</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Held until {0} here, {1} UTC.</source>
      <translation>Buradaki saatle {0}, UTC {1} zamanına dek tutulur.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Yok</translation>
    </message>
    <message>
      <source>This moment has passed; give one to come.</source>
      <translation>Bu an geçti; ileri bir zaman verin.</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>A file name cannot hold {0}</source>
      <translation>Dosya adında {0} bulunamaz</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Klasör seç</translation>
    </message>
    <message>
      <source>Copy HTML</source>
      <translation>HTML’yi kopyala</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Dışa aktar</translation>
    </message>
    <message>
      <source>Export “{0}”</source>
      <translation>Dışa aktar: “{0}”</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>Dosya adı</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Biçim</translation>
    </message>
    <message>
      <source>Mark as published: readers get it today</source>
      <translation>Yayımlandı olarak işaretle: okura bugün ulaşıyor</translation>
    </message>
    <message>
      <source>Records the date of publication. Later changes can then be labelled.</source>
      <translation>Yayım tarihini kaydeder. Sonraki değişiklikler böylece etiketlenebilir.</translation>
    </message>
    <message>
      <source>Replaces {0} from {1}</source>
      <translation>{0} dosyasının yerine geçer ({1})</translation>
    </message>
    <message>
      <source>Save in</source>
      <translation>Kayıt yeri</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Şablon</translation>
    </message>
    <message>
      <source>Why it may leave in spite of this</source>
      <translation>Buna karşın neden çıkabilir</translation>
    </message>
    <message>
      <source>Why may it leave in spite of this? The reason is kept with the story.</source>
      <translation>Buna karşın neden çıkabilir? Gerekçe haberle birlikte saklanır.</translation>
    </message>
  </context>
  <context>
    <name>ExportRunDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Klasör seç</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Export {0} Stories</source>
      <translation>{0} haberi dışa aktar</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Dosya</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Biçim</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Açıklamalar</translation>
    </message>
    <message>
      <source>Save in</source>
      <translation>Kayıt yeri</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Haber</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Şablon</translation>
    </message>
    <message>
      <source>What became of each story</source>
      <translation>Haberlerin sonucu</translation>
    </message>
    <message>
      <source>{0} facts are unknown</source>
      <translation>{0} bilgi eksik</translation>
    </message>
    <message>
      <source>{0} held back</source>
      <translation>{0} bekletildi</translation>
    </message>
    <message>
      <source>{0} not begun: the run was cancelled</source>
      <translation>{0} başlanmadı: işlemden vazgeçildi</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
    <message>
      <source>{0} written</source>
      <translation>{0} yazıldı</translation>
    </message>
  </context>
  <context>
    <name>Faults</name>
    <message>
      <source>Something went wrong inside Copydesk. Your text is safe. If it happens again, please send the log: Help ▸ Show the Log.</source>
      <translation>Copydesk içinde bir şeyler ters gitti. Metniniz güvende. Yinelenirse lütfen günlüğü gönderin: Yardım ▸ Günlüğü göster.</translation>
    </message>
  </context>
  <context>
    <name>Filing</name>
    <message>
      <source>Imported. {0} lines were set aside; find them under Source.</source>
      <translation>İçe aktarıldı. {0} satır ayrıldı; Kaynak altında bulabilirsiniz.</translation>
    </message>
    <message>
      <source>Keep Both</source>
      <translation>İkisini de sakla</translation>
    </message>
    <message>
      <source>New Version</source>
      <translation>Yeni sürüm</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Geç</translation>
    </message>
    <message>
      <source>Skipped. The library is as it was.</source>
      <translation>Geçildi. Kitaplık olduğu gibi duruyor.</translation>
    </message>
    <message>
      <source>This headline is in the library already</source>
      <translation>Bu başlık kitaplıkta zaten var</translation>
    </message>
    <message>
      <source>This is the new version. History has the one before; Ctrl+Z brings it back.</source>
      <translation>Yeni sürüm bu. Önceki Geçmiş’te; Ctrl+Z geri getirir.</translation>
    </message>
    <message>
      <source>This story is in the library already</source>
      <translation>Bu haber kitaplıkta zaten var</translation>
    </message>
    <message>
      <source>“{0}” has other words there. Its last change: {1}.</source>
      <translation>“{0}” oradaki metniyle farklı. Son değişiklik: {1}.</translation>
    </message>
    <message>
      <source>“{0}” has the very same words there. Its last change: {1}.</source>
      <translation>“{0}” oradaki metniyle aynı. Son değişiklik: {1}.</translation>
    </message>
  </context>
  <context>
    <name>FilingGroup</name>
    <message>
      <source>Another story has this slug.</source>
      <translation>Bu kısa ad başka bir haberde var.</translation>
    </message>
    <message>
      <source>Exported as “{0}”; links to it will break.</source>
      <translation>“{0}” adıyla dışa aktarılmıştı; verilen bağlantılar kırılır.</translation>
    </message>
    <message>
      <source>Filing</source>
      <translation>Dosyalama</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Anahtar sözcükler</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Slug</source>
      <translation>Kısa ad</translation>
    </message>
    <message>
      <source>Use a–z, 0–9 and single hyphens.</source>
      <translation>a–z, 0–9 ve tek tire kullanın.</translation>
    </message>
  </context>
  <context>
    <name>FilterButton</name>
    <message>
      <source>Any</source>
      <translation>Herhangi</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Yazar</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Teslim saati</translation>
    </message>
    <message>
      <source>Filter and order stories</source>
      <translation>Haberleri süz ve sırala</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Order by</source>
      <translation>Sıralama</translation>
    </message>
    <message>
      <source>Remove Search</source>
      <translation>Aramayı kaldır</translation>
    </message>
    <message>
      <source>Save This Search…</source>
      <translation>Bu aramayı kaydet…</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Güncellenme</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>Remove filter: {0}</source>
      <translation>Süzgeci kaldır: {0}</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>1 hit</source>
      <translation>1 sonuç</translation>
    </message>
    <message>
      <source>Aa</source>
      <translation>Aa</translation>
    </message>
    <message>
      <source>All Fields</source>
      <translation>Tüm alanlar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Bul</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>Bul ve değiştir</translation>
    </message>
    <message>
      <source>Headline, deck and kicker as well</source>
      <translation>Başlık, spot ve üst başlık da</translation>
    </message>
    <message>
      <source>In Selection</source>
      <translation>Seçimde</translation>
    </message>
    <message>
      <source>Match Case</source>
      <translation>Büyük/küçük harf eşleşsin</translation>
    </message>
    <message>
      <source>Next Hit</source>
      <translation>Sonraki sonuç</translation>
    </message>
    <message>
      <source>No hits</source>
      <translation>Sonuç yok</translation>
    </message>
    <message>
      <source>Previous Hit</source>
      <translation>Önceki sonuç</translation>
    </message>
    <message>
      <source>Regular Expression</source>
      <translation>Düzenli ifade</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Değiştir</translation>
    </message>
    <message>
      <source>Replace All</source>
      <translation>Tümünü değiştir</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Yerine konacak</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>Seçim</translation>
    </message>
    <message>
      <source>W</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Whole Word</source>
      <translation>Tam sözcük</translation>
    </message>
    <message>
      <source>{0} hits</source>
      <translation>{0} sonuç</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
  </context>
  <context>
    <name>FindSession</name>
    <message>
      <source>Not an expression: {0}</source>
      <translation>Geçerli bir ifade değil: {0}</translation>
    </message>
    <message>
      <source>The search was stopped. Try again.</source>
      <translation>Arama durduruldu. Yeniden deneyin.</translation>
    </message>
    <message>
      <source>This expression ran for too long and was stopped.</source>
      <translation>Bu ifade çok uzun sürdü ve durduruldu.</translation>
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Replaced {0} places.</source>
      <translation>{0} yer değiştirildi.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
  </context>
  <context>
    <name>FindingCard</name>
    <message>
      <source>Add</source>
      <translation>Ekle</translation>
    </message>
    <message>
      <source>Add to the Desk’s List</source>
      <translation>Servis listesine ekle</translation>
    </message>
    <message>
      <source>Add to the House List</source>
      <translation>Kurum listesine ekle</translation>
    </message>
    <message>
      <source>Fix</source>
      <translation>Düzelt</translation>
    </message>
    <message>
      <source>Fix All</source>
      <translation>Tümünü düzelt</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Yok say</translation>
    </message>
    <message>
      <source>Put “{0}” for “{1}”</source>
      <translation>“{1}” yerine “{0}” yaz</translation>
    </message>
    <message>
      <source>Right in This Story</source>
      <translation>Bu haberde doğru</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Göster</translation>
    </message>
    <message>
      <source>Write It</source>
      <translation>Yaz</translation>
    </message>
  </context>
  <context>
    <name>Findings</name>
    <message>
      <source>1 blocker — fix before export</source>
      <translation>1 engel — dışa aktarmadan düzeltin</translation>
    </message>
    <message>
      <source>1 column inch</source>
      <translation>1 sütun inci</translation>
    </message>
    <message>
      <source>1 hint</source>
      <translation>1 öneri</translation>
    </message>
    <message>
      <source>1 name to check</source>
      <translation>Denetlenecek 1 ad</translation>
    </message>
    <message>
      <source>1 spelling</source>
      <translation>1 yazım</translation>
    </message>
    <message>
      <source>1 warning</source>
      <translation>1 uyarı</translation>
    </message>
    <message>
      <source>Alt text</source>
      <translation>Alternatif metin</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Resim altı</translation>
    </message>
    <message>
      <source>Checks: blockers {0}, warnings {1}</source>
      <translation>Denetimler: {0} engel, {1} uyarı</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>Görsel kaynağı</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Mahreç</translation>
    </message>
    <message>
      <source>Deck</source>
      <translation>Spot</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>Kicker</source>
      <translation>Üst başlık</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Lede</source>
      <translation>Giriş</translation>
    </message>
    <message>
      <source>Readability: grade {0}</source>
      <translation>Okunabilirlik: {0}. düzey</translation>
    </message>
    <message>
      <source>Search description</source>
      <translation>Arama açıklaması</translation>
    </message>
    <message>
      <source>Search title</source>
      <translation>Arama başlığı</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Slug</source>
      <translation>Kısa ad</translation>
    </message>
    <message>
      <source>Social text</source>
      <translation>Sosyal medya metni</translation>
    </message>
    <message>
      <source>Social title</source>
      <translation>Sosyal medya başlığı</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Spelling off</source>
      <translation>Yazım denetimi kapalı</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Konular</translation>
    </message>
    <message>
      <source>Untitled section</source>
      <translation>Başlıksız bölüm</translation>
    </message>
    <message>
      <source>longest sentence {0} words</source>
      <translation>en uzun cümle {0} sözcük</translation>
    </message>
    <message>
      <source>sentences average {0} words</source>
      <translation>cümleler ortalama {0} sözcük</translation>
    </message>
    <message>
      <source>spelling is off: there is no dictionary for this language</source>
      <translation>yazım denetimi kapalı: bu dilin sözlüğü yok</translation>
    </message>
    <message>
      <source>the desk’s own: grade {0}, {1} words</source>
      <translation>masanın ortalaması: {0}. düzey, {1} sözcük</translation>
    </message>
    <message>
      <source>{0} blockers — fix before export</source>
      <translation>{0} engel — dışa aktarmadan düzeltin</translation>
    </message>
    <message>
      <source>{0} checks passed</source>
      <translation>{0} denetimden geçti</translation>
    </message>
    <message>
      <source>{0} column inches</source>
      <translation>{0} sütun inci</translation>
    </message>
    <message>
      <source>{0} hints</source>
      <translation>{0} öneri</translation>
    </message>
    <message>
      <source>{0} min aloud</source>
      <translation>sesli {0} dk</translation>
    </message>
    <message>
      <source>{0} names to check</source>
      <translation>Denetlenecek {0} ad</translation>
    </message>
    <message>
      <source>{0} places</source>
      <translation>{0} yer</translation>
    </message>
    <message>
      <source>{0} spellings</source>
      <translation>{0} yazım</translation>
    </message>
    <message>
      <source>{0} warnings</source>
      <translation>{0} uyarı</translation>
    </message>
    <message>
      <source>{0} · paragraph {1}</source>
      <translation>{0} · {1}. paragraf</translation>
    </message>
  </context>
  <context>
    <name>FindingsCard</name>
    <message>
      <source>1 fact is unknown</source>
      <translation>1 bilgi eksik</translation>
    </message>
    <message>
      <source>Left out, because unknown: {0}.</source>
      <translation>Bilinmediği için konmadı: {0}.</translation>
    </message>
    <message>
      <source>Looking at the story…</source>
      <translation>Habere bakılıyor…</translation>
    </message>
    <message>
      <source>Ready to export</source>
      <translation>Dışa aktarmaya hazır</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Gözden geçir</translation>
    </message>
    <message>
      <source>Structured data complete.</source>
      <translation>Yapılandırılmış veriler tamam.</translation>
    </message>
    <message>
      <source>This story cannot leave yet</source>
      <translation>Bu haber henüz çıkamaz</translation>
    </message>
    <message>
      <source>{0} facts are unknown</source>
      <translation>{0} bilgi eksik</translation>
    </message>
  </context>
  <context>
    <name>FocalPoint</name>
    <message>
      <source>Click what must stay in view when the picture is cropped</source>
      <translation>Görsel kırpılırken görünmesi gereken yere tıklayın</translation>
    </message>
    <message>
      <source>Focal point</source>
      <translation>Odak noktası</translation>
    </message>
    <message>
      <source>{0} % from the left, {1} % from the top</source>
      <translation>soldan %{0}, üstten %{1}</translation>
    </message>
  </context>
  <context>
    <name>FoldMargin</name>
    <message>
      <source>A chevron beside a subhead folds its section</source>
      <translation>Ara başlığın yanındaki ok, bölümünü katlar</translation>
    </message>
    <message>
      <source>Folding</source>
      <translation>Katlama</translation>
    </message>
  </context>
  <context>
    <name>Folding</name>
    <message>
      <source>Section folded, {0}</source>
      <translation>Bölüm katlandı, {0}</translation>
    </message>
    <message>
      <source>Section unfolded</source>
      <translation>Bölüm açıldı</translation>
    </message>
    <message>
      <source>The lede has no subhead to be folded under.</source>
      <translation>Girişin altına katlanacağı bir ara başlık yok.</translation>
    </message>
  </context>
  <context>
    <name>Group</name>
    <message>
      <source>Fix All</source>
      <translation>Tümünü düzelt</translation>
    </message>
    <message>
      <source>Show {0} More</source>
      <translation>{0} tane daha göster</translation>
    </message>
  </context>
  <context>
    <name>Guarding</name>
    <message>
      <source>Back Up Now</source>
      <translation>Şimdi yedekle</translation>
    </message>
    <message>
      <source>Backed up and verified: {path}</source>
      <translation>Yedeklendi ve doğrulandı: {path}</translation>
    </message>
    <message>
      <source>Close and Rebuild</source>
      <translation>Kapat ve yeniden kur</translation>
    </message>
    <message>
      <source>Copydesk libraries (*.db)</source>
      <translation>Copydesk kitaplıkları (*.db)</translation>
    </message>
    <message>
      <source>Keep Open</source>
      <translation>Açık tut</translation>
    </message>
    <message>
      <source>The library is damaged</source>
      <translation>Kitaplık hasarlı</translation>
    </message>
    <message>
      <source>{why}

Nothing more is written into it. What you type now is copied elsewhere. Copydesk can close, put the damaged file aside and make a new library of the newest whole text of each story.</source>
      <translation>{why}

İçine artık hiçbir şey yazılmıyor. Şimdi yazdıklarınız başka yere kopyalanıyor. Copydesk kapanıp hasarlı dosyayı kenara koyabilir ve her haberin en yeni tam metninden yeni bir kitaplık kurabilir.</translation>
    </message>
  </context>
  <context>
    <name>Guiding</name>
    <message>
      <source>Copydesk Guide</source>
      <translation>Copydesk kılavuzu</translation>
    </message>
    <message>
      <source>What’s New</source>
      <translation>Yenilikler</translation>
    </message>
  </context>
  <context>
    <name>Handle</name>
    <message>
      <source>Drag to reorder, or press Alt with ↑ or ↓</source>
      <translation>Sıralamak için sürükleyin ya da Alt ile ↑ veya ↓ tuşuna basın</translation>
    </message>
  </context>
  <context>
    <name>HeadFields</name>
    <message>
      <source>Deck</source>
      <translation>Spot</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>Kicker</source>
      <translation>Üst başlık</translation>
    </message>
    <message>
      <source>What the story says, in a sentence</source>
      <translation>Haberin özü, bir cümleyle</translation>
    </message>
  </context>
  <context>
    <name>Helping</name>
    <message>
      <source>There is no log: nothing has gone wrong here yet.</source>
      <translation>Günlük yok: burada henüz bir şey ters gitmedi.</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>1 change</source>
      <translation>1 değişiklik</translation>
    </message>
    <message>
      <source>As it was opened</source>
      <translation>Açıldığı hâliyle</translation>
    </message>
    <message>
      <source>Before Fix All</source>
      <translation>Tümünü düzeltmeden önce</translation>
    </message>
    <message>
      <source>Before Replace in Library</source>
      <translation>Kitaplıkta değiştirmeden önce</translation>
    </message>
    <message>
      <source>Before paste of {0} words</source>
      <translation>{0} sözcük yapıştırılmadan önce</translation>
    </message>
    <message>
      <source>Before restoring {0}</source>
      <translation>Geri yüklemeden önce: {0}</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Byline as printed</source>
      <translation>Basıldığı biçimiyle imza</translation>
    </message>
    <message>
      <source>Changes from {0} to {1}</source>
      <translation>{0} ile {1} arasında değişenler</translation>
    </message>
    <message>
      <source>Changes since {0}</source>
      <translation>{0} sonrasında değişenler</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Düzeltmeler</translation>
    </message>
    <message>
      <source>Credit line</source>
      <translation>Kaynak satırı</translation>
    </message>
    <message>
      <source>Dateline agency</source>
      <translation>Mahreç ajansı</translation>
    </message>
    <message>
      <source>Dateline date</source>
      <translation>Mahreç tarihi</translation>
    </message>
    <message>
      <source>Dateline day</source>
      <translation>Mahreç günü</translation>
    </message>
    <message>
      <source>Dateline place</source>
      <translation>Mahreç yeri</translation>
    </message>
    <message>
      <source>Dateline region</source>
      <translation>Mahreç bölgesi</translation>
    </message>
    <message>
      <source>Dateline separator</source>
      <translation>Mahreç ayırıcısı</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Teslim saati</translation>
    </message>
    <message>
      <source>Deck</source>
      <translation>Spot</translation>
    </message>
    <message>
      <source>Desk notes</source>
      <translation>Servis notları</translation>
    </message>
    <message>
      <source>Dropped lines</source>
      <translation>Atılan satırlar</translation>
    </message>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Dışa aktarıldı</translation>
    </message>
    <message>
      <source>Exported as {0}</source>
      <translation>Dışa aktarıldı: {0}</translation>
    </message>
    <message>
      <source>First published</source>
      <translation>İlk yayım</translation>
    </message>
    <message>
      <source>Flags</source>
      <translation>İbareler</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Tür</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>İçe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from Markdown</source>
      <translation>Markdown’dan içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from NITF</source>
      <translation>NITF’ten içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from NewsML</source>
      <translation>NewsML’den içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from a Word document</source>
      <translation>Word belgesinden içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from a pasted page</source>
      <translation>Yapıştırılan sayfadan içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from a web page</source>
      <translation>Web sayfasından içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from ninjs</source>
      <translation>ninjs’ten içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from rich text</source>
      <translation>Zengin metinden içe aktarıldı</translation>
    </message>
    <message>
      <source>Imported from wire copy</source>
      <translation>Ajans metninden içe aktarıldı</translation>
    </message>
    <message>
      <source>Kept automatically</source>
      <translation>Kendiliğinden saklandı</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Anahtar sözcükler</translation>
    </message>
    <message>
      <source>Kicker</source>
      <translation>Üst başlık</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>No byline because</source>
      <translation>İmza olmamasının nedeni</translation>
    </message>
    <message>
      <source>No differences</source>
      <translation>Fark yok</translation>
    </message>
    <message>
      <source>Original text</source>
      <translation>Özgün metin</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>Paket</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Görseller</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Öncelik</translation>
    </message>
    <message>
      <source>Private sources</source>
      <translation>Gizli kaynaklar</translation>
    </message>
    <message>
      <source>Recovered</source>
      <translation>Kurtarıldı</translation>
    </message>
    <message>
      <source>Related stories</source>
      <translation>İlgili haberler</translation>
    </message>
    <message>
      <source>Replaces</source>
      <translation>Yerine geçtiği</translation>
    </message>
    <message>
      <source>Restored from {0}</source>
      <translation>Geri yüklendi: {0}</translation>
    </message>
    <message>
      <source>Rights</source>
      <translation>Haklar</translation>
    </message>
    <message>
      <source>Saved version</source>
      <translation>Kaydedilen sürüm</translation>
    </message>
    <message>
      <source>Saved version “{0}”</source>
      <translation>Kaydedilen sürüm: “{0}”</translation>
    </message>
    <message>
      <source>Search description</source>
      <translation>Arama açıklaması</translation>
    </message>
    <message>
      <source>Search title</source>
      <translation>Arama başlığı</translation>
    </message>
    <message>
      <source>Second version, saved while another program wrote</source>
      <translation>İkinci sürüm, başka bir program yazarken kaydedildi</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Show {0} Earlier Versions</source>
      <translation>Daha eski {0} sürümü göster</translation>
    </message>
    <message>
      <source>Slug</source>
      <translation>Kısa ad</translation>
    </message>
    <message>
      <source>Social picture</source>
      <translation>Sosyal medya görseli</translation>
    </message>
    <message>
      <source>Social text</source>
      <translation>Sosyal medya metni</translation>
    </message>
    <message>
      <source>Social title</source>
      <translation>Sosyal medya başlığı</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Source address</source>
      <translation>Kaynak adresi</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Status: {0}</source>
      <translation>Durum: {0}</translation>
    </message>
    <message>
      <source>Target length</source>
      <translation>Hedef uzunluk</translation>
    </message>
    <message>
      <source>The two texts are the same.</source>
      <translation>İki metin aynı.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Bugün</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Konular</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Güncelleme</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Dün</translation>
    </message>
    <message>
      <source>{0} changes</source>
      <translation>{0} değişiklik</translation>
    </message>
    <message>
      <source>{0} more changed paragraphs are not shown.</source>
      <translation>Değişen {0} paragraf daha gösterilmiyor.</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} / {1}</translation>
    </message>
    <message>
      <source>{0} since {1}</source>
      <translation>{1} sürümüne göre {0}</translation>
    </message>
    <message>
      <source>{0} — now</source>
      <translation>{0} — şimdi</translation>
    </message>
    <message>
      <source>{0}, by {1}</source>
      <translation>{0}, {1}</translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>Copy Passage</source>
      <translation>Parçayı kopyala</translation>
    </message>
    <message>
      <source>Copy the paragraph as it was</source>
      <translation>Paragrafın eski hâlini kopyala</translation>
    </message>
    <message>
      <source>End the comparison</source>
      <translation>Karşılaştırmayı bitir</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geçmiş</translation>
    </message>
    <message>
      <source>Next change</source>
      <translation>Sonraki değişiklik</translation>
    </message>
    <message>
      <source>Previous change</source>
      <translation>Önceki değişiklik</translation>
    </message>
    <message>
      <source>Versions are kept automatically; the first follows your first pause.</source>
      <translation>Sürümler kendiliğinden saklanır; ilki, ilk duraklamanızda gelir.</translation>
    </message>
  </context>
  <context>
    <name>HistorySession</name>
    <message>
      <source>There is nothing to keep yet: write something first.</source>
      <translation>Saklanacak bir şey yok: önce bir şeyler yazın.</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Go to the next doubtful line (Ctrl+F8)</source>
      <translation>Sonraki kuşkulu satıra git (Ctrl+F8)</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>İçe aktar</translation>
    </message>
    <message>
      <source>Import “{0}”</source>
      <translation>İçe aktar: “{0}”</translation>
    </message>
    <message>
      <source>Incoming lines</source>
      <translation>Gelen satırlar</translation>
    </message>
    <message>
      <source>Put Back All</source>
      <translation>Tümünü geri koy</translation>
    </message>
    <message>
      <source>Take all that was set aside into the story</source>
      <translation>Ayrılanların tümünü habere al</translation>
    </message>
    <message>
      <source>The story</source>
      <translation>Haber</translation>
    </message>
    <message>
      <source>{0} doubtful</source>
      <translation>{0} kuşkulu</translation>
    </message>
    <message>
      <source>{0} lines</source>
      <translation>{0} satır</translation>
    </message>
    <message>
      <source>{0} set aside</source>
      <translation>{0} ayrıldı</translation>
    </message>
  </context>
  <context>
    <name>ImportReportModel</name>
    <message>
      <source>File</source>
      <translation>Dosya</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>İçe aktarıldı</translation>
    </message>
    <message>
      <source>Imported, 1 line set aside</source>
      <translation>İçe aktarıldı, 1 satır ayrıldı</translation>
    </message>
    <message>
      <source>Imported, {0} lines set aside</source>
      <translation>İçe aktarıldı, {0} satır ayrıldı</translation>
    </message>
    <message>
      <source>Spiked: a story with the same words was here</source>
      <translation>Rafa kaldırıldı: aynı sözcüklerle bir haber vardı</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Haber</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Başlıksız</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>Sonuç</translation>
    </message>
    <message>
      <source>{0}; a story with the same words was here</source>
      <translation>{0}; aynı metinde bir haber vardı</translation>
    </message>
  </context>
  <context>
    <name>ImportRunDialog</name>
    <message>
      <source>1 file failed</source>
      <translation>1 dosya alınamadı</translation>
    </message>
    <message>
      <source>1 story imported</source>
      <translation>1 haber içe aktarıldı</translation>
    </message>
    <message>
      <source>Both are kept unless you take these off the list; the Spiked filter has them.</source>
      <translation>Bunları listeden çıkarmazsanız ikisi de kalır; çıkardıklarınız Rafta süzgecinde durur.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopyalandı</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>Raporu kopyala</translation>
    </message>
    <message>
      <source>Importing 1 file</source>
      <translation>1 dosya içe aktarılıyor</translation>
    </message>
    <message>
      <source>Importing {0} files</source>
      <translation>{0} dosya içe aktarılıyor</translation>
    </message>
    <message>
      <source>Nothing was imported</source>
      <translation>Hiçbir şey içe aktarılmadı</translation>
    </message>
    <message>
      <source>Open Story</source>
      <translation>Haberi aç</translation>
    </message>
    <message>
      <source>Reads what failed or was left out once more</source>
      <translation>Alınamayanları ve okunmayanları yeniden okur</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>Klasörde göster</translation>
    </message>
    <message>
      <source>Spike 1 Duplicate</source>
      <translation>Aynı olan 1 haberi rafa kaldır</translation>
    </message>
    <message>
      <source>Spike {0} Duplicates</source>
      <translation>Aynı olan {0} haberi rafa kaldır</translation>
    </message>
    <message>
      <source>The report is on the clipboard.</source>
      <translation>Rapor panoda.</translation>
    </message>
    <message>
      <source>Try 1 File Again</source>
      <translation>1 dosyayı yeniden dene</translation>
    </message>
    <message>
      <source>Try {0} Files Again</source>
      <translation>{0} dosyayı yeniden dene</translation>
    </message>
    <message>
      <source>What became of each file</source>
      <translation>Dosyaların sonucu</translation>
    </message>
    <message>
      <source>{0} files failed</source>
      <translation>{0} dosya alınamadı</translation>
    </message>
    <message>
      <source>{0} not read: the run was cancelled</source>
      <translation>{0} dosya okunmadı: işlemden vazgeçildi</translation>
    </message>
    <message>
      <source>{0} of {1} · {2}</source>
      <translation>{0} / {1} · {2}</translation>
    </message>
    <message>
      <source>{0} stories imported</source>
      <translation>{0} haber içe aktarıldı</translation>
    </message>
    <message>
      <source>{0} with words that were here already; both are kept</source>
      <translation>{0} haberin metni zaten vardı; ikisi de saklandı</translation>
    </message>
  </context>
  <context>
    <name>Kind</name>
    <message>
      <source>Blank</source>
      <translation>Boş</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Resim altı</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>Görsel kaynağı</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Mahreç</translation>
    </message>
    <message>
      <source>Deck</source>
      <translation>Spot</translation>
    </message>
    <message>
      <source>Desk note</source>
      <translation>Servis notu</translation>
    </message>
    <message>
      <source>Dropped</source>
      <translation>Atıldı</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>İbare</translation>
    </message>
    <message>
      <source>Headline</source>
      <translation>Başlık</translation>
    </message>
    <message>
      <source>Kicker</source>
      <translation>Üst başlık</translation>
    </message>
    <message>
      <source>List item</source>
      <translation>Liste maddesi</translation>
    </message>
    <message>
      <source>Paragraph</source>
      <translation>Paragraf</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Yayım tarihi</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Alıntı</translation>
    </message>
    <message>
      <source>Sign-off</source>
      <translation>Kapanış</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Subhead</source>
      <translation>Ara başlık</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tablo</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>Arabic</source>
      <translation>Arapça</translation>
    </message>
    <message>
      <source>Azerbaijani</source>
      <translation>Azerbaycanca</translation>
    </message>
    <message>
      <source>Bulgarian</source>
      <translation>Bulgarca</translation>
    </message>
    <message>
      <source>Chinese (China)</source>
      <translation>Çince (Çin)</translation>
    </message>
    <message>
      <source>Czech</source>
      <translation>Çekçe</translation>
    </message>
    <message>
      <source>Danish</source>
      <translation>Danca</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>Felemenkçe</translation>
    </message>
    <message>
      <source>English</source>
      <translation>İngilizce</translation>
    </message>
    <message>
      <source>English (UK)</source>
      <translation>İngilizce (Birleşik Krallık)</translation>
    </message>
    <message>
      <source>English (US)</source>
      <translation>İngilizce (ABD)</translation>
    </message>
    <message>
      <source>Finnish</source>
      <translation>Fince</translation>
    </message>
    <message>
      <source>French</source>
      <translation>Fransızca</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Almanca</translation>
    </message>
    <message>
      <source>Greek</source>
      <translation>Yunanca</translation>
    </message>
    <message>
      <source>Hebrew</source>
      <translation>İbranice</translation>
    </message>
    <message>
      <source>Hungarian</source>
      <translation>Macarca</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>İtalyanca</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>Japonca</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Korece</translation>
    </message>
    <message>
      <source>Kurdish</source>
      <translation>Kürtçe</translation>
    </message>
    <message>
      <source>Norwegian Bokmål</source>
      <translation>Norveççe (Bokmål)</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>Farsça</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>Lehçe</translation>
    </message>
    <message>
      <source>Portuguese (Brazil)</source>
      <translation>Portekizce (Brezilya)</translation>
    </message>
    <message>
      <source>Portuguese (Portugal)</source>
      <translation>Portekizce (Portekiz)</translation>
    </message>
    <message>
      <source>Romanian</source>
      <translation>Rumence</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>Rusça</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>İspanyolca</translation>
    </message>
    <message>
      <source>Swedish</source>
      <translation>İsveççe</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>Türkçe</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>Ukraynaca</translation>
    </message>
    <message>
      <source>Urdu</source>
      <translation>Urduca</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Copy Path</source>
      <translation>Yolu kopyala</translation>
    </message>
    <message>
      <source>Exported {0}</source>
      <translation>Dışa aktarıldı: {0}</translation>
    </message>
    <message>
      <source>Fragment — the body for a CMS</source>
      <translation>Parça — içerik yönetim sistemi için gövde</translation>
    </message>
    <message>
      <source>Markdown — with front matter, for static sites</source>
      <translation>Markdown — ön bilgilerle, durağan siteler için</translation>
    </message>
    <message>
      <source>NITF — for agencies and archives</source>
      <translation>NITF — ajanslar ve arşivler için</translation>
    </message>
    <message>
      <source>News sitemap — for search engines</source>
      <translation>Haber site haritası — arama motorları için</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Aç</translation>
    </message>
    <message>
      <source>PDF — the page on paper</source>
      <translation>PDF — sayfanın kâğıttaki hâli</translation>
    </message>
    <message>
      <source>RSS — a feed with the full text</source>
      <translation>RSS — tam metinli akış</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>Klasörde göster</translation>
    </message>
    <message>
      <source>The HTML is on the clipboard.</source>
      <translation>HTML panoda.</translation>
    </message>
    <message>
      <source>Upload kit — a folder of page, style, pictures and data</source>
      <translation>Yükleme paketi — sayfa, biçem, görsel ve veri klasörü</translation>
    </message>
    <message>
      <source>Upload kit — the same as one .zip file</source>
      <translation>Yükleme paketi — aynısı tek .zip dosyası olarak</translation>
    </message>
    <message>
      <source>WXR — for WordPress’s importer; pictures go with a kit</source>
      <translation>WXR — WordPress içe aktarıcısı için; görseller paketle gider</translation>
    </message>
    <message>
      <source>Web page — one .html file with its style</source>
      <translation>Web sayfası — biçemiyle birlikte tek .html dosyası</translation>
    </message>
    <message>
      <source>ninjs — every field and the fragment as JSON</source>
      <translation>ninjs — bütün alanlar ve parça, JSON olarak</translation>
    </message>
  </context>
  <context>
    <name>LibraryReplaceDialog</name>
    <message>
      <source>Aa</source>
      <translation>Aa</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Bul</translation>
    </message>
    <message>
      <source>Hits by story</source>
      <translation>Habere göre bulunanlar</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Aranıyor…</translation>
    </message>
    <message>
      <source>Match Case</source>
      <translation>Büyük/küçük harf eşleşsin</translation>
    </message>
    <message>
      <source>Nothing found.</source>
      <translation>Bir şey bulunamadı.</translation>
    </message>
    <message>
      <source>Regular Expression</source>
      <translation>Düzenli ifade</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Değiştir</translation>
    </message>
    <message>
      <source>Replace in Library</source>
      <translation>Kitaplıkta değiştir</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Yerine konacak</translation>
    </message>
    <message>
      <source>Replace {0} in {1} Stories</source>
      <translation>{1} haberde {0} yeri değiştir</translation>
    </message>
    <message>
      <source>The first {0}. Narrow the search for the rest.</source>
      <translation>İlk {0} sonuç. Gerisi için aramayı daraltın.</translation>
    </message>
    <message>
      <source>Type what to look for and press Enter.</source>
      <translation>Aranacak sözcüğü yazıp Enter’a basın.</translation>
    </message>
    <message>
      <source>W</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Whole Word</source>
      <translation>Tam sözcük</translation>
    </message>
    <message>
      <source>{0} hits in {1} stories</source>
      <translation>{1} haberde {0} sonuç</translation>
    </message>
    <message>
      <source>{0} so far…</source>
      <translation>Şimdilik {0}…</translation>
    </message>
  </context>
  <context>
    <name>LibrarySession</name>
    <message>
      <source>The open story is not saved yet, so it stays open. Its text is safe here.</source>
      <translation>Açık haber henüz kaydedilmedi, bu yüzden açık kalıyor. Metni burada güvende.</translation>
    </message>
  </context>
  <context>
    <name>LineDelegate</name>
    <message>
      <source>Put Back</source>
      <translation>Geri koy</translation>
    </message>
  </context>
  <context>
    <name>LineSheet</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
  </context>
  <context>
    <name>LinkHints</name>
    <message>
      <source>Not a web or mail address</source>
      <translation>Web ya da e-posta adresi değil</translation>
    </message>
    <message>
      <source>{0}+click opens it</source>
      <translation>{0}+tıklama açar</translation>
    </message>
  </context>
  <context>
    <name>LinkSheet</name>
    <message>
      <source>A link begins with https:, http:, mailto: or tel:.</source>
      <translation>Bağlantı https:, http:, mailto: ya da tel: ile başlar.</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adres</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Leads to {0}</source>
      <translation>Gittiği yer: {0}</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Bağlantı</translation>
    </message>
    <message>
      <source>Remove Link</source>
      <translation>Bağlantıyı kaldır</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Sözcükler</translation>
    </message>
  </context>
  <context>
    <name>Linking</name>
    <message>
      <source>A link stays within one paragraph.</source>
      <translation>Bağlantı tek paragrafın içinde kalır.</translation>
    </message>
    <message>
      <source>No program opened {0}. The address: {1}</source>
      <translation>Hiçbir program açmadı: {0}. Adres: {1}</translation>
    </message>
    <message>
      <source>Opening {0}</source>
      <translation>Açılıyor: {0}</translation>
    </message>
    <message>
      <source>There is no link at the caret.</source>
      <translation>İmlecin yerinde bağlantı yok.</translation>
    </message>
    <message>
      <source>“{0}” is not a web or mail address, so it was not opened.</source>
      <translation>“{0}” bir web ya da e-posta adresi değil; bu yüzden açılmadı.</translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Desk</source>
      <translation>Servis</translation>
    </message>
    <message>
      <source>House</source>
      <translation>Kurum</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Check</source>
      <translation>Denetle</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Denetimler</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Ayrıntılar</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Dışa aktar</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geçmiş</translation>
    </message>
    <message>
      <source>Image</source>
      <translation>Görsel</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>İçe aktar</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Bağlantı</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>New story</source>
      <translation>Yeni haber</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Önizleme</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Alıntı</translation>
    </message>
    <message>
      <source>Subhead</source>
      <translation>Ara başlık</translation>
    </message>
  </context>
  <context>
    <name>MetaChips</name>
    <message>
      <source>Add</source>
      <translation>Ekle</translation>
    </message>
    <message>
      <source>Add a field</source>
      <translation>Alan ekle</translation>
    </message>
    <message>
      <source>By</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Mahreç</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>Teslim saati</translation>
    </message>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Anahtar sözcükler</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Slug</source>
      <translation>Kısa ad</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Hedef</translation>
    </message>
  </context>
  <context>
    <name>NoteGroup</name>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>Never published</source>
      <translation>Asla yayımlanmaz</translation>
    </message>
  </context>
  <context>
    <name>NoteSheet</name>
    <message>
      <source>Note</source>
      <translation>Not</translation>
    </message>
    <message>
      <source>Save Version</source>
      <translation>Sürümü kaydet</translation>
    </message>
    <message>
      <source>What is this version? It is kept for ever under this note.</source>
      <translation>Bu sürüm nedir? Bu notla sürekli saklanır.</translation>
    </message>
    <message>
      <source>before the union called back</source>
      <translation>sendika geri aramadan önce</translation>
    </message>
  </context>
  <context>
    <name>OriginalDialog</name>
    <message>
      <source>Original text</source>
      <translation>Özgün metin</translation>
    </message>
    <message>
      <source>Original text, read-only</source>
      <translation>Özgün metin, salt okunur</translation>
    </message>
    <message>
      <source>Put Back</source>
      <translation>Geri koy</translation>
    </message>
    <message>
      <source>Put back: {0}</source>
      <translation>Geri koy: {0}</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Ayrılanlar</translation>
    </message>
  </context>
  <context>
    <name>OutlineModel</name>
    <message>
      <source>Lede</source>
      <translation>Giriş</translation>
    </message>
    <message>
      <source>TK: {0}</source>
      <translation>TK: {0}</translation>
    </message>
    <message>
      <source>This subhead has the headline’s level.</source>
      <translation>Bu ara başlık, başlığın düzeyinde.</translation>
    </message>
    <message>
      <source>This subhead is empty.</source>
      <translation>Bu ara başlık boş.</translation>
    </message>
    <message>
      <source>This subhead skips a level.</source>
      <translation>Bu ara başlık bir düzey atlıyor.</translation>
    </message>
    <message>
      <source>Two subheads follow each other without text between.</source>
      <translation>Arada metin olmadan iki ara başlık art arda geliyor.</translation>
    </message>
    <message>
      <source>Untitled section</source>
      <translation>Başlıksız bölüm</translation>
    </message>
    <message>
      <source>about {0} to read</source>
      <translation>okuması yaklaşık {0}</translation>
    </message>
    <message>
      <source>findings: {0}</source>
      <translation>bulgu: {0}</translation>
    </message>
    <message>
      <source>pictures: {0}</source>
      <translation>görsel: {0}</translation>
    </message>
    <message>
      <source>quotes: {0}</source>
      <translation>alıntı: {0}</translation>
    </message>
    <message>
      <source>starts at word {0}, {1}% of the story</source>
      <translation>{0}. sözcükte başlar, haberin %{1} kadarı</translation>
    </message>
    <message>
      <source>{0} paragraphs · longest sentence {1}</source>
      <translation>{0} paragraf · en uzun cümle {1}</translation>
    </message>
  </context>
  <context>
    <name>OutlinePanel</name>
    <message>
      <source>Filter Subheads</source>
      <translation>Ara başlıkları süz</translation>
    </message>
    <message>
      <source>Filter subheads</source>
      <translation>Ara başlıkları süz</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Bulgular</translation>
    </message>
    <message>
      <source>Jump to a subhead</source>
      <translation>Bir ara başlığa atla</translation>
    </message>
    <message>
      <source>New Subhead Here</source>
      <translation>Buraya yeni ara başlık</translation>
    </message>
    <message>
      <source>OUTLINE</source>
      <translation>ANA HAT</translation>
    </message>
    <message>
      <source>Only sections with findings</source>
      <translation>Yalnızca bulgu olan bölümler</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Ana hat</translation>
    </message>
    <message>
      <source>Subheads appear here. Press Ctrl+2.</source>
      <translation>Ara başlıklar burada görünür. Ctrl+2’ye basın.</translation>
    </message>
    <message>
      <source>{0} of {1} words</source>
      <translation>{0} / {1} sözcük</translation>
    </message>
  </context>
  <context>
    <name>OutlineRowDelegate</name>
    <message>
      <source>Subhead</source>
      <translation>Ara başlık</translation>
    </message>
  </context>
  <context>
    <name>OutlineView</name>
    <message>
      <source>Outline</source>
      <translation>Ana hat</translation>
    </message>
  </context>
  <context>
    <name>PaperView</name>
    <message>
      <source>1 page</source>
      <translation>1 sayfa</translation>
    </message>
    <message>
      <source>Pages on paper</source>
      <translation>Kâğıttaki sayfalar</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>PDF kaydet…</translation>
    </message>
    <message>
      <source>{0} pages</source>
      <translation>{0} sayfa</translation>
    </message>
  </context>
  <context>
    <name>Pasting</name>
    <message>
      <source>1 comment</source>
      <translation>1 yorum</translation>
    </message>
    <message>
      <source>1 deletion</source>
      <translation>1 silinmiş bölüm</translation>
    </message>
    <message>
      <source>1 embedded player</source>
      <translation>1 gömülü oynatıcı</translation>
    </message>
    <message>
      <source>1 form field</source>
      <translation>1 form alanı</translation>
    </message>
    <message>
      <source>1 hidden passage</source>
      <translation>1 gizli parça</translation>
    </message>
    <message>
      <source>1 menu</source>
      <translation>1 menü</translation>
    </message>
    <message>
      <source>1 picture</source>
      <translation>1 görsel</translation>
    </message>
    <message>
      <source>1 script</source>
      <translation>1 betik</translation>
    </message>
    <message>
      <source>1 struck-out passage</source>
      <translation>1 üstü çizili parça</translation>
    </message>
    <message>
      <source>1 tracking picture</source>
      <translation>1 izleme görseli</translation>
    </message>
    <message>
      <source>Another story was opened meanwhile, so nothing was pasted.</source>
      <translation>Bu sırada başka bir haber açıldı, hiçbir şey yapıştırılmadı.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Pasted {0}</source>
      <translation>{0} yapıştırıldı</translation>
    </message>
    <message>
      <source>Pasted {0} from {1}</source>
      <translation>{0} yapıştırıldı, kaynağı {1}</translation>
    </message>
    <message>
      <source>The formatting was too complex, so the words were pasted alone.</source>
      <translation>Biçimlendirme çok karmaşıktı, yalnızca sözcükler yapıştırıldı.</translation>
    </message>
    <message>
      <source>The text has changed since. Ctrl+Z goes back step by step.</source>
      <translation>Metin o zamandan beri değişti. Ctrl+Z adım adım geri gider.</translation>
    </message>
    <message>
      <source>There is no text on the clipboard.</source>
      <translation>Panoda metin yok.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>What Was Removed</source>
      <translation>Neler çıkarıldı</translation>
    </message>
    <message>
      <source>What was removed</source>
      <translation>Neler çıkarıldı</translation>
    </message>
    <message>
      <source>{0} comments</source>
      <translation>{0} yorum</translation>
    </message>
    <message>
      <source>{0} deletions</source>
      <translation>{0} silinmiş bölüm</translation>
    </message>
    <message>
      <source>{0} embedded players</source>
      <translation>{0} gömülü oynatıcı</translation>
    </message>
    <message>
      <source>{0} form fields</source>
      <translation>{0} form alanı</translation>
    </message>
    <message>
      <source>{0} hidden passages</source>
      <translation>{0} gizli parça</translation>
    </message>
    <message>
      <source>{0} menus</source>
      <translation>{0} menü</translation>
    </message>
    <message>
      <source>{0} pictures</source>
      <translation>{0} görsel</translation>
    </message>
    <message>
      <source>{0} scripts</source>
      <translation>{0} betik</translation>
    </message>
    <message>
      <source>{0} struck-out passages</source>
      <translation>{0} üstü çizili parça</translation>
    </message>
    <message>
      <source>{0} tracking pictures</source>
      <translation>{0} izleme görseli</translation>
    </message>
    <message>
      <source>{0}; {1} removed.</source>
      <translation>{0}; {1} çıkarıldı.</translation>
    </message>
    <message>
      <source>… and {0} more</source>
      <translation>… ve {0} tane daha</translation>
    </message>
  </context>
  <context>
    <name>PictureSession</name>
    <message>
      <source>The story is not saved yet, so “{0}” is not kept yet either.</source>
      <translation>Haber henüz kaydedilmedi, bu yüzden “{0}” da henüz saklanmadı.</translation>
    </message>
  </context>
  <context>
    <name>PictureSheet</name>
    <message>
      <source>Above the story</source>
      <translation>Haberin üstünde</translation>
    </message>
    <message>
      <source>Add Picture</source>
      <translation>Görsel ekle</translation>
    </message>
    <message>
      <source>Alternative text</source>
      <translation>Alternatif metin</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Resim altı</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>Görsel kaynağı</translation>
    </message>
    <message>
      <source>Decorative: nothing is lost by not seeing it</source>
      <translation>Süs: görülmezse bir şey yitirilmez</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>Metnin içinde</translation>
    </message>
    <message>
      <source>Photo: Ana Ruiz</source>
      <translation>Fotoğraf: Ayşe Demir</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Yer</translation>
    </message>
    <message>
      <source>Readers who cannot see it hear nothing.</source>
      <translation>Göremeyen okur hiçbir şey duymaz.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Kaldır</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Kaydet</translation>
    </message>
    <message>
      <source>What is to be seen</source>
      <translation>Ne görünüyor</translation>
    </message>
    <message>
      <source>Who and what, where and when</source>
      <translation>Kim ve ne, nerede ve ne zaman</translation>
    </message>
  </context>
  <context>
    <name>Picturing</name>
    <message>
      <source>Choose pictures</source>
      <translation>Görsel seç</translation>
    </message>
    <message>
      <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp)</source>
      <translation>Görseller (*.jpg *.jpeg *.png *.gif *.webp)</translation>
    </message>
    <message>
      <source>Removed {0} from the story.</source>
      <translation>Haberden çıkarıldı: {0}.</translation>
    </message>
    <message>
      <source>pasted</source>
      <translation>yapıştırılan</translation>
    </message>
  </context>
  <context>
    <name>PreferencesDialog</name>
    <message>
      <source>Choose a folder</source>
      <translation>Klasör seç</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sayfalar</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Tercihler</translation>
    </message>
    <message>
      <source>Reset Page</source>
      <translation>Sayfayı sıfırla</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Ara</translation>
    </message>
    <message>
      <source>Search preferences</source>
      <translation>Tercihlerde ara</translation>
    </message>
  </context>
  <context>
    <name>Preferring</name>
    <message>
      <source>Advanced</source>
      <translation>Gelişmiş</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Görünüm</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Sistemdeki gibi</translation>
    </message>
    <message>
      <source>At the Next Start</source>
      <translation>Sonraki açılışta</translation>
    </message>
    <message>
      <source>Back Up Now…</source>
      <translation>Şimdi yedekle…</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Yedekler</translation>
    </message>
    <message>
      <source>Backups are made at the start and each half hour, in {0}.</source>
      <translation>Yedekler açılışta ve yarım saatte bir alınır, yeri: {0}.</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Change Now</source>
      <translation>Şimdi geç</translation>
    </message>
    <message>
      <source>Change to {0} now?</source>
      <translation>{0} diline şimdi geçilsin mi?</translation>
    </message>
    <message>
      <source>Checks and Words</source>
      <translation>Denetimler ve sözcükler</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Koyu</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Servis</translation>
    </message>
    <message>
      <source>Desktop</source>
      <translation>Masaüstü</translation>
    </message>
    <message>
      <source>Draw the preview without the graphics card; from the next start on.</source>
      <translation>Önizlemeyi ekran kartını kullanmadan çizer; sonraki açılıştan itibaren.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Dışa aktar</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
      <source>House style</source>
      <translation>Kurum kuralları</translation>
    </message>
    <message>
      <source>How the page is laid out, in the preview and on export.</source>
      <translation>Sayfanın önizlemede ve dışa aktarımda nasıl dizildiği.</translation>
    </message>
    <message>
      <source>Interface language</source>
      <translation>Arayüz dili</translation>
    </message>
    <message>
      <source>Interface text</source>
      <translation>Arayüz yazısı</translation>
    </message>
    <message>
      <source>Keyboard Shortcuts</source>
      <translation>Klavye kısayolları</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Kitaplık</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Açık</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Listeler</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Günlük</translation>
    </message>
    <message>
      <source>Menus, lists and panels.</source>
      <translation>Menüler, listeler ve paneller.</translation>
    </message>
    <message>
      <source>Names and Words…</source>
      <translation>Adlar ve sözcükler…</translation>
    </message>
    <message>
      <source>Names and words that are right, and forms not to be used.</source>
      <translation>Doğru adlar ve sözcükler, kullanılmayacak biçimler.</translation>
    </message>
    <message>
      <source>Not set</source>
      <translation>Belirlenmedi</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Şimdi</translation>
    </message>
    <message>
      <source>Of menus, messages, numbers and dates.</source>
      <translation>Menülerin, iletilerin, sayıların ve tarihlerin dili.</translation>
    </message>
    <message>
      <source>Of new stories: it chooses quotes, casing, spelling and direction.</source>
      <translation>Yeni haberlerin dili: tırnakları, harf büyütmeyi, yazımı ve yönü belirler.</translation>
    </message>
    <message>
      <source>Page theme</source>
      <translation>Sayfa teması</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Önizleme</translation>
    </message>
    <message>
      <source>Safe graphics</source>
      <translation>Güvenli grafik</translation>
    </message>
    <message>
      <source>Save in</source>
      <translation>Kayıt yeri</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Kısayollar</translation>
    </message>
    <message>
      <source>Show Folder</source>
      <translation>Klasörü göster</translation>
    </message>
    <message>
      <source>Show Log Folder</source>
      <translation>Günlük klasörünü göster</translation>
    </message>
    <message>
      <source>Snippets</source>
      <translation>Kısaltmalar</translation>
    </message>
    <message>
      <source>Story text</source>
      <translation>Haber metni</translation>
    </message>
    <message>
      <source>Tablet</source>
      <translation>Tablet</translation>
    </message>
    <message>
      <source>The section that your new stories are filed under, such as World.</source>
      <translation>Yeni haberlerinizin girdiği kategori, örneğin Dünya.</translation>
    </message>
    <message>
      <source>The window closes and opens again in the same place. Your text is saved first; only the steps of Undo begin anew.</source>
      <translation>Pencere kapanıp aynı yerde yeniden açılır. Metniniz önce kaydedilir; yalnızca geri alma adımları baştan başlar.</translation>
    </message>
    <message>
      <source>The words you write; Ctrl+= and Ctrl+- change it as well.</source>
      <translation>Yazdığınız metin; Ctrl+= ve Ctrl+- de değiştirir.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>What went wrong is noted there, on this computer alone.</source>
      <translation>Ters giden şeyler oraya yazılır, yalnızca bu bilgisayarda.</translation>
    </message>
    <message>
      <source>Where the export dialog begins; each export remembers its own folder.</source>
      <translation>Dışa aktarma penceresinin başladığı yer; her aktarım kendi klasörünü hatırlar.</translation>
    </message>
    <message>
      <source>Which forms the checks ask for; Consistency asks for none.</source>
      <translation>Denetimlerin hangi biçimleri istediği; Tutarlılık hiçbirini istemez.</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Genişlik</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>Yazma</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Siz</translation>
    </message>
    <message>
      <source>Your name as it is printed. New stories begin with it.</source>
      <translation>Adınız, basıldığı biçimiyle. Yeni haberler bununla başlar.</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>%{0}</translation>
    </message>
  </context>
  <context>
    <name>PreviewBar</name>
    <message>
      <source>Desktop</source>
      <translation>Masaüstü</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Yazdırma</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Arama</translation>
    </message>
    <message>
      <source>Search result</source>
      <translation>Arama sonucu</translation>
    </message>
    <message>
      <source>Social</source>
      <translation>Sosyal</translation>
    </message>
    <message>
      <source>Social card</source>
      <translation>Sosyal medya kartı</translation>
    </message>
    <message>
      <source>Tablet</source>
      <translation>Tablet</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
  </context>
  <context>
    <name>PreviewPane</name>
    <message>
      <source>Preview</source>
      <translation>Önizleme</translation>
    </message>
    <message>
      <source>Start typing; the page appears here.</source>
      <translation>Yazmaya başlayın; sayfa burada görünür.</translation>
    </message>
  </context>
  <context>
    <name>PreviewSession</name>
    <message>
      <source>Preview paused: this text is too complex</source>
      <translation>Önizleme durdu: bu metin çok karmaşık</translation>
    </message>
    <message>
      <source>Preview paused: {reason}</source>
      <translation>Önizleme durdu: {reason}</translation>
    </message>
  </context>
  <context>
    <name>Previewing</name>
    <message>
      <source>Show Folder</source>
      <translation>Klasörü Göster</translation>
    </message>
    <message>
      <source>“{0}” is yours to change, in “{1}”. Refresh Preview shows each change.</source>
      <translation>“{0}” artık sizin: dosyaları “{1}” içinde. Önizlemeyi Yenile her değişikliği gösterir.</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>Print “{0}”</source>
      <translation>“{0}” haberini yazdır</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>Yazıcıya gönderildi.</translation>
    </message>
  </context>
  <context>
    <name>PrivateSourcesGroup</name>
    <message>
      <source>Never published</source>
      <translation>Asla yayımlanmaz</translation>
    </message>
    <message>
      <source>Private sources</source>
      <translation>Gizli kaynaklar</translation>
    </message>
  </context>
  <context>
    <name>Proofing</name>
    <message>
      <source>Add to the Desk’s List</source>
      <translation>Servis listesine ekle</translation>
    </message>
    <message>
      <source>Add to the House List</source>
      <translation>Kurum listesine ekle</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Denetimler</translation>
    </message>
    <message>
      <source>Fixed {0} places.</source>
      <translation>{0} yer düzeltildi.</translation>
    </message>
    <message>
      <source>Ignore Here</source>
      <translation>Burada yok say</translation>
    </message>
    <message>
      <source>Ignored in this story: {0}</source>
      <translation>Bu haberde yok sayıldı: {0}</translation>
    </message>
    <message>
      <source>No suggestion</source>
      <translation>Öneri yok</translation>
    </message>
    <message>
      <source>Nothing more to look at.</source>
      <translation>Bakılacak başka bir şey yok.</translation>
    </message>
    <message>
      <source>Right in This Story</source>
      <translation>Bu haberde doğru</translation>
    </message>
    <message>
      <source>Say Why…</source>
      <translation>Gerekçesini yaz…</translation>
    </message>
    <message>
      <source>The word at the caret is in order.</source>
      <translation>İmlecin üstündeki sözcük doğru.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
  </context>
  <context>
    <name>ProofingSession</name>
    <message>
      <source>The checks did not finish: {0} The text is safe.</source>
      <translation>Denetimler tamamlanmadı: {0} Metin güvende.</translation>
    </message>
    <message>
      <source>The story is not saved yet, so this was not kept.</source>
      <translation>Haber henüz kaydedilmedi, bu yüzden bu saklanmadı.</translation>
    </message>
  </context>
  <context>
    <name>QShortcut</name>
    <message>
      <source>Alt</source>
      <translation>Alt</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Backspace</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Ctrl</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Aşağı ok</translation>
    </message>
    <message>
      <source>End</source>
      <translation>End</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Ins</source>
      <translation>Insert</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Sol ok</translation>
    </message>
    <message>
      <source>Meta</source>
      <translation>Meta</translation>
    </message>
    <message>
      <source>PgDown</source>
      <translation>PgDn</translation>
    </message>
    <message>
      <source>PgUp</source>
      <translation>PgUp</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Sağ ok</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Shift</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Boşluk</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Yukarı ok</translation>
    </message>
  </context>
  <context>
    <name>QuoteSheet</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Yapıştır</translation>
    </message>
    <message>
      <source>Paste as Quote</source>
      <translation>Alıntı olarak yapıştır</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Konuşan</translation>
    </message>
    <message>
      <source>a title, an agency or an address</source>
      <translation>bir başlık, ajans ya da adres</translation>
    </message>
  </context>
  <context>
    <name>ReadingWindow</name>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sayfalar</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Yazdır…</translation>
    </message>
  </context>
  <context>
    <name>ReasonSheet</name>
    <message>
      <source>Keep Reason</source>
      <translation>Gerekçeyi sakla</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Gerekçe</translation>
    </message>
    <message>
      <source>Why may this stand in this story? The reason is kept with your name.</source>
      <translation>Bu, bu haberde neden kalabilir? Gerekçe adınızla birlikte saklanır.</translation>
    </message>
  </context>
  <context>
    <name>RecentMenu</name>
    <message>
      <source>No Other Story Yet</source>
      <translation>Henüz başka haber yok</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Son açılanlar</translation>
    </message>
  </context>
  <context>
    <name>Recognising</name>
    <message>
      <source>Review</source>
      <translation>Gözden geçir</translation>
    </message>
    <message>
      <source>The paste was recognised as a story.</source>
      <translation>Yapıştırılan metin haber olarak tanındı.</translation>
    </message>
    <message>
      <source>The paste was recognised as a story; 1 line was set aside.</source>
      <translation>Yapıştırılan metin haber olarak tanındı; 1 satır ayrıldı.</translation>
    </message>
    <message>
      <source>The paste was recognised as a story; {0} lines were set aside.</source>
      <translation>Yapıştırılan metin haber olarak tanındı; {0} satır ayrıldı.</translation>
    </message>
    <message>
      <source>The text has changed since. Ctrl+Z goes back step by step.</source>
      <translation>Metin o zamandan beri değişti. Ctrl+Z adım adım geri gider.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
  </context>
  <context>
    <name>RecordGroup</name>
    <message>
      <source>More fields</source>
      <translation>Diğer alanlar</translation>
    </message>
    <message>
      <source>More fields: {0}</source>
      <translation>Diğer alanlar: {0}</translation>
    </message>
  </context>
  <context>
    <name>Recovery</name>
    <message>
      <source>Copydesk closed unexpectedly at {clock}.</source>
      <translation>Copydesk beklenmedik biçimde kapandı (saat {clock}).</translation>
    </message>
    <message>
      <source>Everything that was saved is here.</source>
      <translation>Kaydedilen her şey burada.</translation>
    </message>
    <message>
      <source>Recovered 1 word.</source>
      <translation>1 sözcük kurtarıldı.</translation>
    </message>
    <message>
      <source>Recovered {words} words.</source>
      <translation>{words} sözcük kurtarıldı.</translation>
    </message>
    <message>
      <source>The library’s journal is gone: its newest words may be missing.</source>
      <translation>Kitaplığın işlem günlüğü yok: en yeni sözcükler eksik olabilir.</translation>
    </message>
  </context>
  <context>
    <name>Remembering</name>
    <message>
      <source>Restored the text from {0}. What stood here is kept in History.</source>
      <translation>{0} metni geri yüklendi. Buradaki metin Geçmiş’te saklanıyor.</translation>
    </message>
    <message>
      <source>The passage as it was is on the clipboard.</source>
      <translation>Parçanın eski hâli panoda.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>Version saved. It is kept for ever.</source>
      <translation>Sürüm kaydedildi. Sürekli saklanır.</translation>
    </message>
  </context>
  <context>
    <name>ReplaceSession</name>
    <message>
      <source>This expression cannot be read: {0}.</source>
      <translation>Bu ifade okunamıyor: {0}.</translation>
    </message>
    <message>
      <source>This expression ran for too long and was stopped.</source>
      <translation>Bu ifade çok uzun sürdü ve durduruldu.</translation>
    </message>
  </context>
  <context>
    <name>Replacing</name>
    <message>
      <source>Left alone, being edited since: {0}.</source>
      <translation>Sonradan değiştiği için dokunulmadı: {0}.</translation>
    </message>
    <message>
      <source>Replaced in {0} stories. A version of each was kept before.</source>
      <translation>{0} haberde değiştirildi. Her birinin önceki sürümü saklandı.</translation>
    </message>
    <message>
      <source>The open story is not saved yet, so nothing was replaced.</source>
      <translation>Açık haber henüz kaydedilmedi, hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
      <source>The words are back.</source>
      <translation>Sözcükler geri geldi.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Geri al</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Başlıksız</translation>
    </message>
  </context>
  <context>
    <name>Role</name>
    <message>
      <source>Contributor</source>
      <translation>Katkıda bulunan</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Editör</translation>
    </message>
    <message>
      <source>Photographer</source>
      <translation>Fotoğrafçı</translation>
    </message>
    <message>
      <source>Reporter</source>
      <translation>Muhabir</translation>
    </message>
    <message>
      <source>Translator</source>
      <translation>Çevirmen</translation>
    </message>
    <message>
      <source>Writer</source>
      <translation>Yazar</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Not saved: disk full</source>
      <translation>Kaydedilmedi: disk dolu</translation>
    </message>
    <message>
      <source>Not saved: something went wrong</source>
      <translation>Kaydedilmedi: bir şeyler ters gitti</translation>
    </message>
    <message>
      <source>Not saved: the disk does not answer</source>
      <translation>Kaydedilmedi: disk yanıt vermiyor</translation>
    </message>
    <message>
      <source>Not saved: the library cannot be written</source>
      <translation>Kaydedilmedi: kitaplığa yazılamıyor</translation>
    </message>
    <message>
      <source>Not saved: the library is damaged</source>
      <translation>Kaydedilmedi: kitaplık hasarlı</translation>
    </message>
    <message>
      <source>Not saved: the library is from a newer Copydesk</source>
      <translation>Kaydedilmedi: kitaplık daha yeni bir Copydesk’ten</translation>
    </message>
    <message>
      <source>Not saved: the library is gone</source>
      <translation>Kaydedilmedi: kitaplık yerinde yok</translation>
    </message>
  </context>
  <context>
    <name>SearchSheet</name>
    <message>
      <source>Name</source>
      <translation>Ad</translation>
    </message>
    <message>
      <source>Save Search</source>
      <translation>Aramayı kaydet</translation>
    </message>
    <message>
      <source>The stories on show stay one choice away, under this name.</source>
      <translation>Gösterilen haberler bu adla bir seçim uzağınızda kalır.</translation>
    </message>
    <message>
      <source>my stories in review</source>
      <translation>incelemedeki haberlerim</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source> Check its spelling.</source>
      <translation> Yazımını denetleyin.</translation>
    </message>
    <message>
      <source> Did you mean {0}?</source>
      <translation> Şunu mu demek istediniz: {0}?</translation>
    </message>
    <message>
      <source> It may be cut where it is shared.</source>
      <translation> Paylaşıldığı yerde kesilebilir.</translation>
    </message>
    <message>
      <source>A blank is missing after “{0}”.</source>
      <translation>“{0}” işaretinden sonra boşluk eksik.</translation>
    </message>
    <message>
      <source>A blank is wrong.</source>
      <translation>Bir boşluk yanlış.</translation>
    </message>
    <message>
      <source>A blank stands before “{0}”.</source>
      <translation>“{0}” işaretinden önce boşluk var.</translation>
    </message>
    <message>
      <source>A bracket {0} has no partner in this paragraph. Add or remove one.</source>
      <translation>Bu paragrafta {0} ayracının eşi yok. Ekleyin ya da kaldırın.</translation>
    </message>
    <message>
      <source>A broken embargo costs the source's trust.</source>
      <translation>Bozulan ambargo kaynağın güvenine mal olur.</translation>
    </message>
    <message>
      <source>A comma follows the year within a sentence.</source>
      <translation>Cümle içinde yıldan sonra virgül gelir.</translation>
    </message>
    <message>
      <source>A crime stands beside a name without a source. Say who says so.</source>
      <translation>Bir adın yanında kaynaksız bir suç var. Bunu kimin söylediğini yazın.</translation>
    </message>
    <message>
      <source>A dash is one of —, – and -, or empty.</source>
      <translation>Çizgi —, – ve - işaretlerinden biridir ya da boş kalır.</translation>
    </message>
    <message>
      <source>A dateline tells readers where agency copy was gathered.</source>
      <translation>Mahreç, ajans haberinin nereden geçildiğini okura bildirir.</translation>
    </message>
    <message>
      <source>A fact differs from what was published.</source>
      <translation>Bir bilgi yayımlanandan farklı.</translation>
    </message>
    <message>
      <source>A file name or “image of” tells nothing to those who cannot see it.</source>
      <translation>Dosya adı ya da “… görseli” sözü, göremeyene bir şey anlatmaz.</translation>
    </message>
    <message>
      <source>A hyphen joins, a dash parts.</source>
      <translation>Tire birleştirir, çizgi ayırır.</translation>
    </message>
    <message>
      <source>A line that begins with # may become a subhead. Put \ before it.</source>
      <translation># ile başlayan satır ara başlığa dönüşebilir. Önüne \ koyun.</translation>
    </message>
    <message>
      <source>A link may only lead to a page, a mail or a telephone number.</source>
      <translation>Bağlantı yalnızca bir sayfaya, e-postaya ya da telefon numarasına gidebilir.</translation>
    </message>
    <message>
      <source>A list begins with a line that names its columns: name,kind,not,checked.</source>
      <translation>Bir liste, sütunlarını adlandıran satırla başlar: name,kind,not,checked.</translation>
    </message>
    <message>
      <source>A long stretch has no subhead.</source>
      <translation>Uzun bir kesimde ara başlık yok.</translation>
    </message>
    <message>
      <source>A mark has no partner.</source>
      <translation>Bir işaretin eşi yok.</translation>
    </message>
    <message>
      <source>A misspelt dateline is the first word that readers see.</source>
      <translation>Yanlış yazılmış mahreç, okurun gördüğü ilk sözcüktür.</translation>
    </message>
    <message>
      <source>A number and a full stop here begin a list. Put \ before the stop.</source>
      <translation>Burada sayı ve nokta liste başlatır. Noktanın önüne \ koyun.</translation>
    </message>
    <message>
      <source>A page without a paragraph is published empty.</source>
      <translation>Paragrafı olmayan sayfa boş yayımlanır.</translation>
    </message>
    <message>
      <source>A picture has no alternative text.</source>
      <translation>Bir görselin alternatif metni yok.</translation>
    </message>
    <message>
      <source>A picture has no credit.</source>
      <translation>Bir görselin kaynağı yok.</translation>
    </message>
    <message>
      <source>A piece of the web page is in the text. Remove it.</source>
      <translation>Metinde web sayfasından bir parça kalmış. Çıkarın.</translation>
    </message>
    <message>
      <source>A quotation mark {0} has no partner here. Add or remove one.</source>
      <translation>Burada {0} tırnağının eşi yok. Ekleyin ya da kaldırın.</translation>
    </message>
    <message>
      <source>A quotation without a speaker cannot be checked.</source>
      <translation>Konuşanı belli olmayan alıntı denetlenemez.</translation>
    </message>
    <message>
      <source>A slug has only the letters a to z, digits and hyphens. Retype it.</source>
      <translation>Kısa adda yalnızca a–z harfleri, rakam ve tire olur. Yeniden yazın.</translation>
    </message>
    <message>
      <source>A story cannot be listed, linked to or found without a headline.</source>
      <translation>Başlıksız haber listelenemez, bağlantı verilemez, bulunamaz.</translation>
    </message>
    <message>
      <source>A web address stands in the text. Link words instead.</source>
      <translation>Metinde web adresi var. Onun yerine sözcüklere bağlantı verin.</translation>
    </message>
    <message>
      <source>A word for the desk is in the text.</source>
      <translation>Metinde servise yönelik bir söz var.</translation>
    </message>
    <message>
      <source>A word stands twice.</source>
      <translation>Bir sözcük iki kez geçiyor.</translation>
    </message>
    <message>
      <source>A word that no list knows is most often misspelt.</source>
      <translation>Hiçbir listenin bilmediği sözcük çoğu kez yanlış yazılmıştır.</translation>
    </message>
    <message>
      <source>Add to it</source>
      <translation>Uzatın</translation>
    </message>
    <message>
      <source>Addresses cannot be read aloud and break across lines.</source>
      <translation>Adresler sesli okunamaz ve satır sonunda bölünür.</translation>
    </message>
    <message>
      <source>Advisories to editors are not for readers.</source>
      <translation>Editörlere notlar okur için değildir.</translation>
    </message>
    <message>
      <source>An indented line becomes code. Take the blanks away.</source>
      <translation>Girintili satır koda dönüşür. Boşlukları kaldırın.</translation>
    </message>
    <message>
      <source>An open quotation mark or bracket swallows what follows it.</source>
      <translation>Kapanmayan tırnak ya da ayraç, ardından geleni yutar.</translation>
    </message>
    <message>
      <source>Another story has the slug “{0}”. Change one of them.</source>
      <translation>“{0}” kısa adı başka bir haberde var. Birini değiştirin.</translation>
    </message>
    <message>
      <source>Both “{0}” and “{1}” are used. Keep to one.</source>
      <translation>Hem “{0}” hem “{1}” kullanılmış. Birinde karar kılın.</translation>
    </message>
    <message>
      <source>Both “{0}” and “{1}” are used; the house writes the second.</source>
      <translation>Hem “{0}” hem “{1}” kullanılmış; kurum ikincisini yazar.</translation>
    </message>
    <message>
      <source>Browsers warn of http pages.</source>
      <translation>Tarayıcılar http sayfaları için uyarır.</translation>
    </message>
    <message>
      <source>Capitals read as shouting, and screen readers may spell them out.</source>
      <translation>Büyük harf bağırmak gibi okunur, ekran okuyucu da harf harf söyleyebilir.</translation>
    </message>
    <message>
      <source>Clients and readers follow topics; without one the story is not found by them.</source>
      <translation>Aboneler ve okurlar konuları izler; konusuz haber bulunmaz.</translation>
    </message>
    <message>
      <source>Comments were left out.</source>
      <translation>Yorumlar dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>Copydesk could not start its text process in time.</source>
      <translation>Copydesk metin sürecini zamanında başlatamadı.</translation>
    </message>
    <message>
      <source>Copydesk is closing, so this text was not worked on.</source>
      <translation>Copydesk kapanıyor, bu yüzden metin işlenmedi.</translation>
    </message>
    <message>
      <source>Copydesk is closing.</source>
      <translation>Copydesk kapanıyor.</translation>
    </message>
    <message>
      <source>Counters, buttons and policies of another site are not the story.</source>
      <translation>Başka bir sitenin sayaçları, düğmeleri ve kuralları haber değildir.</translation>
    </message>
    <message>
      <source>Each unknown name is worth one look.</source>
      <translation>Bilinmeyen her ada bir kez bakmaya değer.</translation>
    </message>
    <message>
      <source>Embedded objects were left out.</source>
      <translation>Gömülü nesneler dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>Figures under 10 stop the eye.</source>
      <translation>10’dan küçük rakamlar gözü durdurur.</translation>
    </message>
    <message>
      <source>Footnotes were left out.</source>
      <translation>Dipnotlar dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>French sets a no-break space here.</source>
      <translation>Fransızcada buraya bölünmez boşluk konur.</translation>
    </message>
    <message>
      <source>Headlines carry no full stop, no shouting and no exclamation mark.</source>
      <translation>Başlıkta nokta, bağırma ve ünlem olmaz.</translation>
    </message>
    <message>
      <source>Hidden text was left out.</source>
      <translation>Gizli metin dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>In the site profile, {0}. Correct the file.</source>
      <translation>Site profilinde şu düzeltilmeli: {0}. Dosyayı düzeltin.</translation>
    </message>
    <message>
      <source>Invisible hyphens and blanks removed.</source>
      <translation>Görünmez tire ve boşluklar çıkarıldı.</translation>
    </message>
    <message>
      <source>It cannot be read.</source>
      <translation>Okunamıyor.</translation>
    </message>
    <message>
      <source>It has an unknown entry, “{0}”.</source>
      <translation>Bilinmeyen bir girdisi var: “{0}”.</translation>
    </message>
    <message>
      <source>It is not JSON: {0}.</source>
      <translation>JSON değil: {0}.</translation>
    </message>
    <message>
      <source>It is not a JSON object.</source>
      <translation>Bir JSON nesnesi değil.</translation>
    </message>
    <message>
      <source>Leave out “image of”: screen readers say it already.</source>
      <translation>“… görseli” demeyin: ekran okuyucu zaten söyler.</translation>
    </message>
    <message>
      <source>Left behind: {0}.</source>
      <translation>Alınmayanlar: {0}.</translation>
    </message>
    <message>
      <source>Let the facts surprise.</source>
      <translation>Bırakın olgular şaşırtsın.</translation>
    </message>
    <message>
      <source>Lists, search results and social cards cut long headlines.</source>
      <translation>Listeler, arama sonuçları ve sosyal medya kartları uzun başlıkları keser.</translation>
    </message>
    <message>
      <source>Long sentences are read twice.</source>
      <translation>Uzun cümleler iki kez okunur.</translation>
    </message>
    <message>
      <source>MSN takes pictures only from web addresses. Give the site profile a media address, or choose another filter profile.</source>
      <translation>MSN görselleri yalnızca web adresinden alır. Site profiline medya adresi verin ya da başka bir süzgeç profili seçin.</translation>
    </message>
    <message>
      <source>Many sentences are passive.</source>
      <translation>Edilgen cümle çok.</translation>
    </message>
    <message>
      <source>More than {0} words run without a subhead. Add one about here.</source>
      <translation>{0} sözcükten uzun bir kesimde ara başlık yok. Buralara bir tane koyun.</translation>
    </message>
    <message>
      <source>Names are what readers write in about.</source>
      <translation>Okurların en çok yazdığı konu adlardır.</translation>
    </message>
    <message>
      <source>Neither a byline nor a source is given. Say who the story comes from.</source>
      <translation>Ne imza ne kaynak var. Haberin kimden geldiğini belirtin.</translation>
    </message>
    <message>
      <source>News does not exclaim. Use a full stop.</source>
      <translation>Haberde ünlem olmaz. Nokta koyun.</translation>
    </message>
    <message>
      <source>News runs in short paragraphs, above all on a phone.</source>
      <translation>Haber kısa paragraflarla yazılır, hele telefonda.</translation>
    </message>
    <message>
      <source>No place “{0}” is known.{1}</source>
      <translation>“{0}” diye bir yer bilinmiyor.{1}</translation>
    </message>
    <message>
      <source>No story of “{name}” could be found: there is no backup and no readable copy beside it, and nothing in it can be read. It was left as it is.</source>
      <translation>“{name}” kitaplığının hiçbir haberi bulunamadı: yanında yedek ya da okunur kopya yok, içinden de bir şey okunamıyor. Olduğu gibi bırakıldı.</translation>
    </message>
    <message>
      <source>No subhead answers to “{0}”.</source>
      <translation>“{0}” adını taşıyan ara başlık yok.</translation>
    </message>
    <message>
      <source>No topic is set. Choose one.</source>
      <translation>Konu belirlenmedi. Birini seçin.</translation>
    </message>
    <message>
      <source>Numbers from one to nine are words.</source>
      <translation>Birden dokuza kadar sayılar yazıyla yazılır.</translation>
    </message>
    <message>
      <source>On the page it would have a bullet, and the outline would not show it.</source>
      <translation>Sayfada madde imi olur, ana hatta görünmez.</translation>
    </message>
    <message>
      <source>One dash and one form of dateline through all stories.</source>
      <translation>Bütün haberlerde tek çizgi ve tek mahreç biçimi.</translation>
    </message>
    <message>
      <source>One form in one story.</source>
      <translation>Bir haberde tek biçim.</translation>
    </message>
    <message>
      <source>One form of dates in all stories.</source>
      <translation>Bütün haberlerde tek tarih biçimi.</translation>
    </message>
    <message>
      <source>One spelling in one story.</source>
      <translation>Bir haberde tek yazım.</translation>
    </message>
    <message>
      <source>One story, one kind of quotation marks.</source>
      <translation>Tek haber, tek tür tırnak.</translation>
    </message>
    <message>
      <source>One word is spelt in two ways.</source>
      <translation>Bir sözcük iki biçimde yazılmış.</translation>
    </message>
    <message>
      <source>Only spiked stories can be deleted. Nothing was deleted; spike the story first.</source>
      <translation>Yalnızca raftaki haberler silinebilir. Hiçbir şey silinmedi; önce haberi rafa kaldırın.</translation>
    </message>
    <message>
      <source>Pages cannot be printed here: the web engine is missing.</source>
      <translation>Burada sayfa yazdırılamıyor: web motoru eksik.</translation>
    </message>
    <message>
      <source>Percent is written in two ways.</source>
      <translation>Yüzde iki biçimde yazılmış.</translation>
    </message>
    <message>
      <source>Pictures were left out.</source>
      <translation>Görseller dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>Placeholders have been printed before.</source>
      <translation>Boş bırakılan yerlerin basıldığı olmuştur.</translation>
    </message>
    <message>
      <source>Private data cannot be taken out of a picture of this kind.</source>
      <translation>Bu tür bir görselden özel veriler çıkarılamıyor.</translation>
    </message>
    <message>
      <source>Readers and the desk must know who answers for the story.</source>
      <translation>Haberin sorumlusunu okur da servis de bilmelidir.</translation>
    </message>
    <message>
      <source>Readers are told when a name, figure or quotation was wrong.</source>
      <translation>Ad, sayı ya da alıntı yanlışsa okura bildirilir.</translation>
    </message>
    <message>
      <source>Readers ask who did it.</source>
      <translation>Okur kimin yaptığını sorar.</translation>
    </message>
    <message>
      <source>Readers decide by the first sentence; few finish one of more than 30 words.</source>
      <translation>Okur ilk cümleye göre karar verir; 30 sözcükten uzununu bitiren azdır.</translation>
    </message>
    <message>
      <source>Readers who cannot see the picture get its alternative text instead.</source>
      <translation>Görseli göremeyen okura alternatif metin ulaşır.</translation>
    </message>
    <message>
      <source>Rights: each picture names who made it, and says what, where and when.</source>
      <translation>Haklar: her görsel kimin çektiğini, neyin, nerede ve ne zaman olduğunu söyler.</translation>
    </message>
    <message>
      <source>Say why this story may leave in spite of it.</source>
      <translation>Buna karşın haberin neden çıkabileceğini yazın.</translation>
    </message>
    <message>
      <source>Screen readers and the outline go by the levels.</source>
      <translation>Ekran okuyucular ve ana hat düzeylere göre çalışır.</translation>
    </message>
    <message>
      <source>Screen readers, hyphenation and spelling all go by the language.</source>
      <translation>Ekran okuyucular, heceleme ve yazım denetimi dile göre çalışır.</translation>
    </message>
    <message>
      <source>Search engines show it under the headline; without it they take any line.</source>
      <translation>Arama motorları onu başlığın altında gösterir; yoksa herhangi bir satırı alırlar.</translation>
    </message>
    <message>
      <source>Several words stand in capitals. Use small letters.</source>
      <translation>Birkaç sözcük büyük harfle yazılmış. Küçük harf kullanın.</translation>
    </message>
    <message>
      <source>Shorten it</source>
      <translation>Kısaltın</translation>
    </message>
    <message>
      <source>Some openings of a line mean a heading, a list or code.</source>
      <translation>Bazı satır başları başlık, liste ya da kod anlamına gelir.</translation>
    </message>
    <message>
      <source>Something is still to be filled in.</source>
      <translation>Doldurulacak bir yer kalmış.</translation>
    </message>
    <message>
      <source>Straight quotation marks stand among curled ones. Curl them.</source>
      <translation>Kıvrık tırnaklar arasında düz tırnak var. Kıvrık yapın.</translation>
    </message>
    <message>
      <source>Stray blanks leave holes in the line.</source>
      <translation>Fazla boşluklar satırda delik bırakır.</translation>
    </message>
    <message>
      <source>Subheads let readers find their way down a long story.</source>
      <translation>Ara başlıklar okura uzun haberde yol gösterir.</translation>
    </message>
    <message>
      <source>Text boxes and drawings were left out.</source>
      <translation>Metin kutuları ve çizimler dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>Text that was marked as deleted was left out.</source>
      <translation>Silinmiş olarak işaretlenen metin dışarıda bırakıldı.</translation>
    </message>
    <message>
      <source>The alternative text does not describe the picture.</source>
      <translation>Alternatif metin görseli betimlemiyor.</translation>
    </message>
    <message>
      <source>The alternative text has {0} characters. Keep it under 200.</source>
      <translation>Alternatif metin {0} karakter. 200’ün altında tutun.</translation>
    </message>
    <message>
      <source>The alternative text is a file name. Describe the picture.</source>
      <translation>Alternatif metin bir dosya adı. Görseli betimleyin.</translation>
    </message>
    <message>
      <source>The alternative text is very short. Say what is to be seen.</source>
      <translation>Alternatif metin çok kısa. Ne göründüğünü yazın.</translation>
    </message>
    <message>
      <source>The alternative text repeats the caption. Say what is to be seen.</source>
      <translation>Alternatif metin resim altını yineliyor. Ne göründüğünü yazın.</translation>
    </message>
    <message>
      <source>The commonest slip of a quick edit.</source>
      <translation>Aceleyle yapılan düzeltmenin en sık yanlışı.</translation>
    </message>
    <message>
      <source>The copy “{0}” could not be written: {1}. The library is safe; choose another place.</source>
      <translation>“{0}” kopyası yazılamadı: {1}. Kitaplık güvende; başka bir yer seçin.</translation>
    </message>
    <message>
      <source>The dash is typed as hyphens.</source>
      <translation>Çizgi yerine tire yazılmış.</translation>
    </message>
    <message>
      <source>The date is not in the style's form.</source>
      <translation>Tarih, kuralların biçiminde değil.</translation>
    </message>
    <message>
      <source>The dateline ends in “{0}”; elsewhere the dash is “{1}”.</source>
      <translation>Mahreç “{0}” ile bitiyor; başka yerlerde çizgi “{1}”.</translation>
    </message>
    <message>
      <source>The dateline is not in the style's form.</source>
      <translation>Mahreç, yazım kurallarının biçiminde değil.</translation>
    </message>
    <message>
      <source>The dateline stands twice.</source>
      <translation>Mahreç iki kez geçiyor.</translation>
    </message>
    <message>
      <source>The deck repeats the headline. Change it.</source>
      <translation>Spot başlığı yineliyor. Değiştirin.</translation>
    </message>
    <message>
      <source>The disk that holds the library “{name}” does not answer. What was saved before is safe; check the disk, or choose another place.</source>
      <translation>“{name}” kitaplığının bulunduğu disk yanıt vermiyor. Önceden kaydedilenler güvende; diski denetleyin ya da başka bir yer seçin.</translation>
    </message>
    <message>
      <source>The disk that holds the library “{name}” is full. What was saved before is safe; free some space or choose another place.</source>
      <translation>“{name}” kitaplığının bulunduğu disk dolu. Önceden kaydedilenler güvende; yer açın ya da başka bir yer seçin.</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” is full. Nothing was written.</source>
      <translation>“{0}” dosyasının diski dolu. Hiçbir şey yazılmadı.</translation>
    </message>
    <message>
      <source>The embargo “{0}” cannot be read. Set its date and time.</source>
      <translation>“{0}” ambargosu okunamıyor. Tarihini ve saatini belirleyin.</translation>
    </message>
    <message>
      <source>The embargo “{0}” could not be read, so the story is held. Set its date and time, or clear it.</source>
      <translation>“{0}” ambargosu okunamadı, haber bekletiliyor. Tarihini ve saatini belirleyin ya da kaldırın.</translation>
    </message>
    <message>
      <source>The file is damaged: {0}.</source>
      <translation>Dosya hasarlı: {0}.</translation>
    </message>
    <message>
      <source>The first line repeats the headline. Remove it.</source>
      <translation>İlk satır başlığı yineliyor. Çıkarın.</translation>
    </message>
    <message>
      <source>The first sentence has {0} words. Aim at 25 to 30.</source>
      <translation>İlk cümle {0} sözcük. 25 ile 30 arasını hedefleyin.</translation>
    </message>
    <message>
      <source>The first sentence is long.</source>
      <translation>İlk cümle uzun.</translation>
    </message>
    <message>
      <source>The folder “{0}” could not be made.</source>
      <translation>“{0}” klasörü oluşturulamadı.</translation>
    </message>
    <message>
      <source>The folder “{0}” does not exist. Choose another folder.</source>
      <translation>“{0}” klasörü yok. Başka bir klasör seçin.</translation>
    </message>
    <message>
      <source>The folder “{0}” holds something else already. Choose another name.</source>
      <translation>“{0}” klasöründe zaten başka bir şey var. Başka bir ad seçin.</translation>
    </message>
    <message>
      <source>The folder “{0}” is on a read-only disk. Choose another folder.</source>
      <translation>“{0}” klasörü salt okunur bir diskte. Başka bir klasör seçin.</translation>
    </message>
    <message>
      <source>The folder “{0}” may not be written to. Choose another folder.</source>
      <translation>“{0}” klasörüne yazılamaz. Başka bir klasör seçin.</translation>
    </message>
    <message>
      <source>The fragment was not written: a site's filter would change it at “{0}”.</source>
      <translation>Parça yazılmadı: sitenin süzgeci onu şurada değiştirirdi: “{0}”.</translation>
    </message>
    <message>
      <source>The fragment was not written: the profile “{0}” would lose words.</source>
      <translation>Parça yazılmadı: “{0}” profili sözcük yitirirdi.</translation>
    </message>
    <message>
      <source>The headline ends in a full stop.</source>
      <translation>Başlık noktayla bitiyor.</translation>
    </message>
    <message>
      <source>The headline has an exclamation mark.</source>
      <translation>Başlıkta ünlem var.</translation>
    </message>
    <message>
      <source>The headline has an unusual form.</source>
      <translation>Başlığın biçimi alışılmadık.</translation>
    </message>
    <message>
      <source>The headline has {0} characters, {1} too many.{2}</source>
      <translation>Başlık {0} karakter, {1} fazla.{2}</translation>
    </message>
    <message>
      <source>The headline has {0} characters; search results may cut it. Try 60.</source>
      <translation>Başlık {0} karakter; arama sonuçlarında kesilebilir. 60 karakteri deneyin.</translation>
    </message>
    <message>
      <source>The headline is all in capitals. Use small letters.</source>
      <translation>Başlığın tümü büyük harf. Küçük harf kullanın.</translation>
    </message>
    <message>
      <source>The headline is long.</source>
      <translation>Başlık uzun.</translation>
    </message>
    <message>
      <source>The headline is missing. Write one.</source>
      <translation>Başlık yok. Bir başlık yazın.</translation>
    </message>
    <message>
      <source>The headline is repeated.</source>
      <translation>Başlık yinelenmiş.</translation>
    </message>
    <message>
      <source>The headline stands above the text already; readers would see it twice.</source>
      <translation>Başlık zaten metnin üstünde; okur iki kez görür.</translation>
    </message>
    <message>
      <source>The label convicts the person. Write the name, then “accused of …”.</source>
      <translation>Bu niteleme kişiyi mahkûm ediyor. Adını, ardından “… ile suçlanan” yazın.</translation>
    </message>
    <message>
      <source>The language is not set. Choose one.</source>
      <translation>Dil belirlenmedi. Birini seçin.</translation>
    </message>
    <message>
      <source>The library cannot be read to its end ({0}).</source>
      <translation>Kitaplık sonuna dek okunamıyor ({0}).</translation>
    </message>
    <message>
      <source>The library “{0}” is open in another Copydesk ({1}). Nothing was changed; close that one first, or work there.</source>
      <translation>“{0}” kitaplığı başka bir Copydesk’te açık ({1}). Hiçbir şey değişmedi; önce onu kapatın ya da orada çalışın.</translation>
    </message>
    <message>
      <source>The library “{name}” cannot be written: the file or its folder is read-only. Nothing was changed; allow writing there or choose another place.</source>
      <translation>“{name}” kitaplığına yazılamıyor: dosya ya da klasörü salt okunur. Hiçbir şey değişmedi; yazma izni verin ya da başka bir yer seçin.</translation>
    </message>
    <message>
      <source>The library “{name}” is damaged and was left as it is. Restore a backup into a new library; the readable copies lie beside the file.</source>
      <translation>“{name}” kitaplığı hasarlı; olduğu gibi bırakıldı. Bir yedeği yeni bir kitaplığa geri yükleyin; okunur kopyalar dosyanın yanında.</translation>
    </message>
    <message>
      <source>The library “{name}” is empty or gone, but copies of its stories lie beside it. Rebuild it from them, or put the file back.</source>
      <translation>“{name}” kitaplığı boş ya da yerinde yok, ama haberlerinin kopyaları yanında duruyor. Onlardan yeniden kurun ya da dosyayı geri koyun.</translation>
    </message>
    <message>
      <source>The library “{name}” is in use by another program. Nothing was changed; close the other program or wait, then try again.</source>
      <translation>“{name}” kitaplığını başka bir program kullanıyor. Hiçbir şey değişmedi; öbür programı kapatın ya da bekleyip yeniden deneyin.</translation>
    </message>
    <message>
      <source>The library “{name}” lies where a network or a cloud service writes too, and would be damaged there in time. Nothing was changed; keep it on a disk of this machine.</source>
      <translation>“{name}” kitaplığı bir ağın ya da bulut hizmetinin de yazdığı bir yerde duruyor; orada zamanla zarar görür. Hiçbir şey değiştirilmedi; onu bu bilgisayarın bir diskinde tutun.</translation>
    </message>
    <message>
      <source>The library “{name}” was made by a newer Copydesk and was left as it is. Install the newer version to open it.</source>
      <translation>“{name}” kitaplığı daha yeni bir Copydesk ile yapılmış; olduğu gibi bırakıldı. Açmak için yeni sürümü kurun.</translation>
    </message>
    <message>
      <source>The line has no text in “input”.</source>
      <translation>Satırın “input” alanında metin yok.</translation>
    </message>
    <message>
      <source>The line is not JSON.</source>
      <translation>Satır JSON değil.</translation>
    </message>
    <message>
      <source>The line is not a JSON object.</source>
      <translation>Satır bir JSON nesnesi değil.</translation>
    </message>
    <message>
      <source>The link is not encrypted.</source>
      <translation>Bağlantı şifreli değil.</translation>
    </message>
    <message>
      <source>The link is not encrypted. Try https.</source>
      <translation>Bağlantı şifreli değil. https deneyin.</translation>
    </message>
    <message>
      <source>The link is not safe.</source>
      <translation>Bağlantı güvenli değil.</translation>
    </message>
    <message>
      <source>The link leads nowhere.</source>
      <translation>Bağlantı bir yere gitmiyor.</translation>
    </message>
    <message>
      <source>The link “{0}” could run a program. Remove it.</source>
      <translation>“{0}” bağlantısı program çalıştırabilir. Kaldırın.</translation>
    </message>
    <message>
      <source>The link “{0}” is not safe to publish. Links may begin with http, https, mailto or tel.</source>
      <translation>“{0}” bağlantısını yayımlamak güvenli değil. Bağlantılar http, https, mailto ya da tel ile başlayabilir.</translation>
    </message>
    <message>
      <source>The name is on no list.</source>
      <translation>Ad hiçbir listede yok.</translation>
    </message>
    <message>
      <source>The name is one letter from a known one.</source>
      <translation>Ad, bilinen bir addan bir harf farklı.</translation>
    </message>
    <message>
      <source>The name “{0}…” is too long. Choose a shorter one.</source>
      <translation>“{0}…” adı çok uzun. Daha kısa bir ad seçin.</translation>
    </message>
    <message>
      <source>The page could not be printed. The story is safe; try again.</source>
      <translation>Sayfa yazdırılamadı. Haber güvende; yeniden deneyin.</translation>
    </message>
    <message>
      <source>The page or the client asked for this length.</source>
      <translation>Bu uzunluğu sayfa ya da abone istedi.</translation>
    </message>
    <message>
      <source>The page sets the dateline before the text; readers would see two.</source>
      <translation>Sayfa mahreci metnin önüne koyar; okur iki tane görür.</translation>
    </message>
    <message>
      <source>The paragraph is long.</source>
      <translation>Paragraf uzun.</translation>
    </message>
    <message>
      <source>The picture is damaged, so it was left out.</source>
      <translation>Görsel hasarlı, bu yüzden konmadı.</translation>
    </message>
    <message>
      <source>The picture “{0}” is not in this library, or its bytes are damaged. The text is safe; add the picture again.</source>
      <translation>“{0}” görseli bu kitaplıkta yok ya da verisi hasarlı. Metin güvende; görseli yeniden ekleyin.</translation>
    </message>
    <message>
      <source>The picture “{0}” of the story {1} is damaged.</source>
      <translation>{1} numaralı haberin “{0}” görseli hasarlı.</translation>
    </message>
    <message>
      <source>The place is not known.</source>
      <translation>Yer bilinmiyor.</translation>
    </message>
    <message>
      <source>The search description has {0} characters. {1}: 120 to 155 fit.</source>
      <translation>Arama açıklaması {0} karakter. {1}: 120 ile 155 arası uygundur.</translation>
    </message>
    <message>
      <source>The search description is missing. Write 120 to 155 characters.</source>
      <translation>Arama açıklaması yok. 120 ile 155 karakter arası yazın.</translation>
    </message>
    <message>
      <source>The section is not set. Choose one.</source>
      <translation>Kategori belirlenmedi. Birini seçin.</translation>
    </message>
    <message>
      <source>The sentence is long.</source>
      <translation>Cümle uzun.</translation>
    </message>
    <message>
      <source>The site profile has no base address. Give it one first.</source>
      <translation>Site profilinde temel adres yok. Önce bir adres verin.</translation>
    </message>
    <message>
      <source>The site profile has no name. Give it one and import it again.</source>
      <translation>Site profilinin adı yok. Ad verip yeniden içe aktarın.</translation>
    </message>
    <message>
      <source>The site profile is not a JSON object. Correct the file.</source>
      <translation>Site profili bir JSON nesnesi değil. Dosyayı düzeltin.</translation>
    </message>
    <message>
      <source>The site profile is not valid JSON. Correct the file.</source>
      <translation>Site profili geçerli JSON değil. Dosyayı düzeltin.</translation>
    </message>
    <message>
      <source>The site profile “{0}” names a time zone that does not exist: “{1}”. Choose one such as Europe/Istanbul.</source>
      <translation>“{0}” site profilindeki saat dilimi yok: “{1}”. Europe/Istanbul gibi birini seçin.</translation>
    </message>
    <message>
      <source>The slug cannot be used.</source>
      <translation>Kısa ad kullanılamaz.</translation>
    </message>
    <message>
      <source>The slug has {0} characters. Cut it to {1}.</source>
      <translation>Kısa ad {0} karakter. {1} karaktere indirin.</translation>
    </message>
    <message>
      <source>The slug is missing. Give the story one; its file is named by it.</source>
      <translation>Kısa ad yok. Habere bir kısa ad verin; dosyasının adı o olur.</translation>
    </message>
    <message>
      <source>The slug names the file and the address; both must be plain and unique.</source>
      <translation>Kısa ad dosyanın ve adresin adıdır; ikisi de yalın ve benzersiz olmalı.</translation>
    </message>
    <message>
      <source>The source is an agency, but there is no dateline. Add one in Details.</source>
      <translation>Kaynak bir ajans, ama mahreç yok. Ayrıntılar’dan ekleyin.</translation>
    </message>
    <message>
      <source>The source's address could run a program. Remove it.</source>
      <translation>Kaynak adresi program çalıştırabilir. Kaldırın.</translation>
    </message>
    <message>
      <source>The story has no byline. Add one, or say in Details why it has none.</source>
      <translation>Haberin imzası yok. Ekleyin ya da neden olmadığını Ayrıntılar’da belirtin.</translation>
    </message>
    <message>
      <source>The story has no date of publication, so no feed can carry it.</source>
      <translation>Haberin yayım tarihi yok, hiçbir akış taşıyamaz.</translation>
    </message>
    <message>
      <source>The story has no headline. Write one, then export it.</source>
      <translation>Haberin başlığı yok. Yazıp dışa aktarın.</translation>
    </message>
    <message>
      <source>The story has no text yet. Write some, then export it.</source>
      <translation>Haberin henüz metni yok. Yazıp dışa aktarın.</translation>
    </message>
    <message>
      <source>The story has no text. Write some.</source>
      <translation>Haberin metni yok. Yazın.</translation>
    </message>
    <message>
      <source>The story has no web address: its slug or section is open.</source>
      <translation>Haberin web adresi yok: kısa adı ya da kategorisi boş.</translation>
    </message>
    <message>
      <source>The story has {0} of {1} words: {2}.</source>
      <translation>Haber {1} sözcüğün {0} kadarında: {2}.</translation>
    </message>
    <message>
      <source>The story is off its length.</source>
      <translation>Haber uzunluğunu tutturmuyor.</translation>
    </message>
    <message>
      <source>The story is under embargo until {0}. Nothing was written.</source>
      <translation>Haberin ambargosu {0} zamanına dek sürüyor. Hiçbir şey yazılmadı.</translation>
    </message>
    <message>
      <source>The story is under embargo until {0}. Wait, or clear it.</source>
      <translation>Haberin ambargosu {0} zamanına dek sürüyor. Bekleyin ya da ambargoyu kaldırın.</translation>
    </message>
    <message>
      <source>The story is under embargo.</source>
      <translation>Haber ambargolu.</translation>
    </message>
    <message>
      <source>The story still has a [TK …] mark. Fill it in or remove it.</source>
      <translation>Haberde hâlâ bir [TK …] işareti var. Doldurun ya da kaldırın.</translation>
    </message>
    <message>
      <source>The story was first published more than two days ago.</source>
      <translation>Haber ilk kez iki günden önce yayımlanmış.</translation>
    </message>
    <message>
      <source>The story {0} cannot be read.</source>
      <translation>{0} numaralı haber okunamıyor.</translation>
    </message>
    <message>
      <source>The story {0} cannot be read: another program changed its row. It was left as it is; restore it from a backup.</source>
      <translation>{0} numaralı haber okunamıyor: satırını başka bir program değiştirmiş. Olduğu gibi bırakıldı; yedekten geri yükleyin.</translation>
    </message>
    <message>
      <source>The story {0} differs from its copy of the same revision.</source>
      <translation>{0} numaralı haber, aynı kayıttaki kopyasından farklı.</translation>
    </message>
    <message>
      <source>The story {0} is missing, but its readable copy is there.</source>
      <translation>{0} numaralı haber eksik, ama okunur kopyası var.</translation>
    </message>
    <message>
      <source>The story {0} is not in this library: it was deleted, or it belongs to another one. Nothing was changed; look for it in the list.</source>
      <translation>{0} numaralı haber bu kitaplıkta değil: silinmiş ya da başka bir kitaplığa ait. Hiçbir şey değişmedi; listede arayın.</translation>
    </message>
    <message>
      <source>The story {0} is older than its copy.</source>
      <translation>{0} numaralı haber kopyasından eski.</translation>
    </message>
    <message>
      <source>The story {0} was changed elsewhere after revision {1}. Both texts are safe; compare them and choose.</source>
      <translation>{0} numaralı haber, {1}. kayıttan sonra başka yerde değiştirildi. İki metin de güvende; karşılaştırıp seçin.</translation>
    </message>
    <message>
      <source>The style file “{0}” is not used. {1} The styles that come with Copydesk hold; put the file right, then start Copydesk again.</source>
      <translation>“{0}” kurum kuralları dosyası kullanılmıyor. {1} Copydesk’le gelen kurallar geçerli; dosyayı düzeltin, sonra Copydesk’i yeniden başlatın.</translation>
    </message>
    <message>
      <source>The style puts single quotation marks in headlines.</source>
      <translation>Kurallara göre başlıkta tek tırnak kullanılır.</translation>
    </message>
    <message>
      <source>The style sets the place of a dateline in capitals.</source>
      <translation>Kurallara göre mahreç yeri büyük harfle yazılır.</translation>
    </message>
    <message>
      <source>The style writes “{0}”, not “{1}”.</source>
      <translation>Kurallara göre “{1}” değil, “{0}”.</translation>
    </message>
    <message>
      <source>The style writes “{0}”.</source>
      <translation>Kurallara göre doğrusu “{0}”.</translation>
    </message>
    <message>
      <source>The subheads are out of order.</source>
      <translation>Ara başlıkların düzeni bozuk.</translation>
    </message>
    <message>
      <source>The subheads step from level {0} to {1}. Use {2}.</source>
      <translation>Ara başlıklar {0}. düzeyden {1}. düzeye atlıyor. {2} kullanın.</translation>
    </message>
    <message>
      <source>The text holds a broken character that cannot be stored. What was saved before is safe; take the character out, then save again.</source>
      <translation>Metinde saklanamayan bozuk bir karakter var. Önceden kaydedilenler güvende; karakteri çıkarıp yeniden kaydedin.</translation>
    </message>
    <message>
      <source>The text of the story {0} is damaged.</source>
      <translation>{0} numaralı haberin metni hasarlı.</translation>
    </message>
    <message>
      <source>The text opens with a dateline, and Details has one too. Keep one.</source>
      <translation>Metin mahreçle başlıyor, Ayrıntılar’da da bir mahreç var. Birini bırakın.</translation>
    </message>
    <message>
      <source>The theme has a file that cannot be read as UTF-8.</source>
      <translation>Temada UTF-8 olarak okunamayan bir dosya var.</translation>
    </message>
    <message>
      <source>The theme has no theme.json.</source>
      <translation>Temada theme.json yok.</translation>
    </message>
    <message>
      <source>The theme has no {0}, which its theme.json names.</source>
      <translation>Temada, theme.json’da adı geçen {0} yok.</translation>
    </message>
    <message>
      <source>The theme has no {0}.</source>
      <translation>Temada {0} yok.</translation>
    </message>
    <message>
      <source>The theme in “{0}” is not offered. {1}</source>
      <translation>“{0}” içindeki tema sunulmuyor. {1}</translation>
    </message>
    <message>
      <source>The theme is larger than 60 files or 2 MB.</source>
      <translation>Tema 60 dosyadan ya da 2 MB’tan büyük.</translation>
    </message>
    <message>
      <source>The theme “{0}” has a fault{1}: {2}</source>
      <translation>“{0}” temasında hata var{1}: {2}</translation>
    </message>
    <message>
      <source>The theme “{0}” makes a page that is too large.</source>
      <translation>“{0}” temasının sayfası çok büyük.</translation>
    </message>
    <message>
      <source>The theme “{0}” must place {{ body }} exactly once.</source>
      <translation>“{0}” teması {{ body }} öğesini tam bir kez koymalı.</translation>
    </message>
    <message>
      <source>The theme's name is made of other than letters, digits and hyphens.</source>
      <translation>Temanın adında harf, rakam ve kısa çizgiden başka işaretler var.</translation>
    </message>
    <message>
      <source>The theme's theme.json gives no name.</source>
      <translation>Temanın theme.json dosyasında ad yok.</translation>
    </message>
    <message>
      <source>The theme's theme.json is not valid JSON: {0}.</source>
      <translation>Temanın theme.json dosyası geçerli JSON değil: {0}.</translation>
    </message>
    <message>
      <source>The theme's theme.json names its styles in other than a list.</source>
      <translation>Temanın theme.json dosyası biçemlerini liste olarak vermiyor.</translation>
    </message>
    <message>
      <source>The theme's {0} holds “&lt;/”, which would end the style.</source>
      <translation>Temanın {0} dosyasında “&lt;/” var, bu biçemi bitirir.</translation>
    </message>
    <message>
      <source>The word is in no word list.</source>
      <translation>Sözcük hiçbir listede yok.</translation>
    </message>
    <message>
      <source>There is no filter profile named “{0}”. Choose one of: {1}.</source>
      <translation>“{0}” adında süzgeç profili yok. Şunlardan birini seçin: {1}.</translation>
    </message>
    <message>
      <source>There is no library “{name}”. Nothing was changed; check the folder and the file name.</source>
      <translation>“{name}” adlı kitaplık yok. Hiçbir şey değişmedi; klasörü ve dosya adını denetleyin.</translation>
    </message>
    <message>
      <source>There is no page in this HTML. Its text was taken as it is.</source>
      <translation>Bu HTML’de sayfa yok. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This JSON file holds no story. Its text was taken as it is.</source>
      <translation>Bu JSON dosyasında haber yok. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This JSON file is damaged. Its text was taken as it is.</source>
      <translation>Bu JSON dosyası hasarlı. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This XML file holds no story. Nothing was taken in.</source>
      <translation>Bu XML dosyasında haber yok. Hiçbir şey alınmadı.</translation>
    </message>
    <message>
      <source>This XML file is damaged. Its text was taken as it is.</source>
      <translation>Bu XML dosyası hasarlı. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This XML file is nested too deep. Its text was taken as it is.</source>
      <translation>Bu XML dosyası çok derin iç içe. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This XML file uses entities, which are refused. Its text was taken as it is.</source>
      <translation>Bu XML dosyası kabul edilmeyen varlıklar kullanıyor. Metni olduğu gibi alındı.</translation>
    </message>
    <message>
      <source>This cannot be overridden. Mend it before the story leaves.</source>
      <translation>Bu geçilemez. Haber çıkmadan önce giderin.</translation>
    </message>
    <message>
      <source>This file is too large to be a list of topics.</source>
      <translation>Bu dosya bir konu listesi için çok büyük.</translation>
    </message>
    <message>
      <source>This file names no topics.</source>
      <translation>Bu dosyada konu yok.</translation>
    </message>
    <message>
      <source>This is not IPTC’s Media Topics file. Choose the JSON file from cv.iptc.org.</source>
      <translation>Bu, IPTC’nin Medya Konuları dosyası değil. cv.iptc.org sitesindeki JSON dosyasını seçin.</translation>
    </message>
    <message>
      <source>This is over 2 MB, more than a story can hold. Nothing was pasted.</source>
      <translation>Bu 2 MB üstünde, bir habere sığmaz. Hiçbir şey yapıştırılmadı.</translation>
    </message>
    <message>
      <source>This line looks like a subhead but is a list of one. Make it a subhead.</source>
      <translation>Bu satır ara başlığa benziyor ama tek maddelik bir liste. Ara başlık yapın.</translation>
    </message>
    <message>
      <source>This paragraph has {0} words. Split it.</source>
      <translation>Bu paragraf {0} sözcük. Bölün.</translation>
    </message>
    <message>
      <source>This paragraph is in another language. Mark it so, or remove it.</source>
      <translation>Bu paragraf başka bir dilde. Öyle işaretleyin ya da çıkarın.</translation>
    </message>
    <message>
      <source>This quotation does not say who spoke. Add “he said” or the like.</source>
      <translation>Bu alıntıda konuşan belli değil. “dedi” gibi bir sözle belirtin.</translation>
    </message>
    <message>
      <source>This sentence has {0} words. Split it.</source>
      <translation>Bu cümle {0} sözcük. Bölün.</translation>
    </message>
    <message>
      <source>This subhead has the headline's level. Use ## for a section.</source>
      <translation>Bu ara başlık, başlığın düzeyinde. Bölüm için ## kullanın.</translation>
    </message>
    <message>
      <source>This subhead is empty. Write it or remove it.</source>
      <translation>Bu ara başlık boş. Yazın ya da çıkarın.</translation>
    </message>
    <message>
      <source>This text could not be read; the fault is logged.</source>
      <translation>Bu metin okunamadı; hata günlüğe yazıldı.</translation>
    </message>
    <message>
      <source>This text is over 50 MB, too long for one story. Nothing was taken in.</source>
      <translation>Bu metin 50 MB üstünde, tek haber için çok uzun. Hiçbir şey alınmadı.</translation>
    </message>
    <message>
      <source>This text is too long for one story. Nothing was taken in.</source>
      <translation>Bu metin tek haber için çok uzun. Hiçbir şey alınmadı.</translation>
    </message>
    <message>
      <source>This text needs too much memory, so Copydesk stopped. The text is safe.</source>
      <translation>Bu metin çok fazla bellek istiyor, Copydesk durdu. Metin güvende.</translation>
    </message>
    <message>
      <source>This text took too long to work on, so Copydesk stopped. The text is safe.</source>
      <translation>Bu metnin işlenmesi çok uzun sürdü, Copydesk durdu. Metin güvende.</translation>
    </message>
    <message>
      <source>This version is damaged and cannot be shown. The story itself is untouched; choose another version, or look for it in a backup.</source>
      <translation>Bu sürüm hasarlı, gösterilemiyor. Haberin kendisine dokunulmadı; başka bir sürüm seçin ya da bir yedekte arayın.</translation>
    </message>
    <message>
      <source>This version is no longer in History: it was thinned out, or its story was deleted. The story itself is untouched; choose another version.</source>
      <translation>Bu sürüm artık Geçmiş’te yok: seyreltildi ya da haberi silindi. Haberin kendisine dokunulmadı; başka bir sürüm seçin.</translation>
    </message>
    <message>
      <source>This would not be published as typed.</source>
      <translation>Bu, yazıldığı gibi yayımlanmaz.</translation>
    </message>
    <message>
      <source>To call someone guilty without a court is a libel.</source>
      <translation>Mahkeme kararı olmadan birine suçlu demek hakarettir.</translation>
    </message>
    <message>
      <source>Two blanks stand together.</source>
      <translation>İki boşluk yan yana.</translation>
    </message>
    <message>
      <source>Two subheads follow each other. Write text between them.</source>
      <translation>İki ara başlık art arda geliyor. Aralarına metin yazın.</translation>
    </message>
    <message>
      <source>Without a section the site cannot place the story.</source>
      <translation>Kategorisiz haberi site yerleştiremez.</translation>
    </message>
    <message>
      <source>Working on this text failed, so Copydesk stopped. The text is safe.</source>
      <translation>Bu metin işlenemedi, Copydesk durdu. Metin güvende.</translation>
    </message>
    <message>
      <source>You are not allowed to open the library “{name}”. Nothing was changed; ask for permission or choose another place.</source>
      <translation>“{name}” kitaplığını açma izniniz yok. Hiçbir şey değişmedi; izin isteyin ya da başka bir yer seçin.</translation>
    </message>
    <message>
      <source>a clock time above a paragraph</source>
      <translation>paragraf üstünde saat</translation>
    </message>
    <message>
      <source>a field of the front matter</source>
      <translation>ön bilgi alanı</translation>
    </message>
    <message>
      <source>a label above the headline</source>
      <translation>başlığın üstünde etiket</translation>
    </message>
    <message>
      <source>a line in capitals above a paragraph</source>
      <translation>paragraf üstünde büyük harfli satır</translation>
    </message>
    <message>
      <source>a line that opens with a hyphen</source>
      <translation>tireyle başlayan satır</translation>
    </message>
    <message>
      <source>a line wholly in quotation marks</source>
      <translation>tümü tırnak içinde satır</translation>
    </message>
    <message>
      <source>a marked line to editors</source>
      <translation>editörlere işaretli satır</translation>
    </message>
    <message>
      <source>a note to editors</source>
      <translation>editörlere not</translation>
    </message>
    <message>
      <source>a paragraph</source>
      <translation>paragraf</translation>
    </message>
    <message>
      <source>a press wire's number</source>
      <translation>basın ajansı numarası</translation>
    </message>
    <message>
      <source>a row of figures</source>
      <translation>rakam satırı</translation>
    </message>
    <message>
      <source>a short line above a paragraph</source>
      <translation>paragraf üstünde kısa satır</translation>
    </message>
    <message>
      <source>a short line below two empty ones</source>
      <translation>iki boş satır altında kısa satır</translation>
    </message>
    <message>
      <source>a short line beside the story</source>
      <translation>haberin yanında kısa satır</translation>
    </message>
    <message>
      <source>a wire flag</source>
      <translation>ajans ibaresi</translation>
    </message>
    <message>
      <source>agency and place</source>
      <translation>ajans ve yer</translation>
    </message>
    <message>
      <source>alternative text of {0}</source>
      <translation>{0} için alternatif metin</translation>
    </message>
    <message>
      <source>an embargo</source>
      <translation>ambargo</translation>
    </message>
    <message>
      <source>another dateline</source>
      <translation>bir başka mahreç</translation>
    </message>
    <message>
      <source>author</source>
      <translation>yazar</translation>
    </message>
    <message>
      <source>beside the words chosen by hand</source>
      <translation>elle seçilen sözcüklerin yanında kalanlar</translation>
    </message>
    <message>
      <source>caption of a picture</source>
      <translation>bir görselin resim altı</translation>
    </message>
    <message>
      <source>chosen by hand</source>
      <translation>elle seçildi</translation>
    </message>
    <message>
      <source>control character</source>
      <translation>denetim karakteri</translation>
    </message>
    <message>
      <source>damaged character</source>
      <translation>hasarlı karakter</translation>
    </message>
    <message>
      <source>date of publication</source>
      <translation>yayım tarihi</translation>
    </message>
    <message>
      <source>day of publication</source>
      <translation>yayım günü</translation>
    </message>
    <message>
      <source>deck or search description</source>
      <translation>spot ya da arama açıklaması</translation>
    </message>
    <message>
      <source>embargo, kept with the story</source>
      <translation>ambargo, haberle saklanır</translation>
    </message>
    <message>
      <source>file of {0}{1}</source>
      <translation>{0} dosyası{1}</translation>
    </message>
    <message>
      <source>inside a fence</source>
      <translation>kod bloğunun içinde</translation>
    </message>
    <message>
      <source>kept: it stands in the story</source>
      <translation>tutuldu: haberin içinde</translation>
    </message>
    <message>
      <source>kept: nothing says what it is</source>
      <translation>tutuldu: ne olduğu belli değil</translation>
    </message>
    <message>
      <source>label of the source</source>
      <translation>kaynak etiketi</translation>
    </message>
    <message>
      <source>language of the story</source>
      <translation>haberin dili</translation>
    </message>
    <message>
      <source>lead picture</source>
      <translation>ana görsel</translation>
    </message>
    <message>
      <source>looks like a headline and shares its words with the story</source>
      <translation>başlığa benziyor ve haberle ortak sözcükleri var</translation>
    </message>
    <message>
      <source>mark of a subhead</source>
      <translation>ara başlık işareti</translation>
    </message>
    <message>
      <source>marked as not for publication</source>
      <translation>yayımlanmaz diye işaretlenmiş</translation>
    </message>
    <message>
      <source>marked as the byline</source>
      <translation>imza diye işaretlenmiş</translation>
    </message>
    <message>
      <source>marked as the headline</source>
      <translation>başlık diye işaretlenmiş</translation>
    </message>
    <message>
      <source>marked so by the file</source>
      <translation>dosyada böyle işaretlenmiş</translation>
    </message>
    <message>
      <source>names the source</source>
      <translation>kaynağı belirtiyor</translation>
    </message>
    <message>
      <source>names the source again</source>
      <translation>kaynağı yineliyor</translation>
    </message>
    <message>
      <source>names the writer</source>
      <translation>yazanı belirtiyor</translation>
    </message>
    <message>
      <source>names the writer again</source>
      <translation>yazanı yeniden belirtiyor</translation>
    </message>
    <message>
      <source>note to editors, kept in the internal notes</source>
      <translation>editörlere not, iç notlarda saklanır</translation>
    </message>
    <message>
      <source>one of several lines with a mark</source>
      <translation>işaretli satırlardan biri</translation>
    </message>
    <message>
      <source>page furniture</source>
      <translation>sayfa öğesi</translation>
    </message>
    <message>
      <source>picture address (site profile has no media URL)</source>
      <translation>görsel adresi (site profilinde medya adresi yok)</translation>
    </message>
    <message>
      <source>picture of 1,200 px (widest is {0})</source>
      <translation>1.200 px görsel (en genişi {0})</translation>
    </message>
    <message>
      <source>publisher’s logo</source>
      <translation>yayıncının logosu</translation>
    </message>
    <message>
      <source>repeats a line above</source>
      <translation>yukarıdaki satırı yineliyor</translation>
    </message>
    <message>
      <source>repeats the headline</source>
      <translation>başlığı yineliyor</translation>
    </message>
    <message>
      <source>round the names of the byline</source>
      <translation>imzadaki adların çevresi</translation>
    </message>
    <message>
      <source>says the same again</source>
      <translation>aynısını yineliyor</translation>
    </message>
    <message>
      <source>section</source>
      <translation>kategori</translation>
    </message>
    <message>
      <source>site name</source>
      <translation>site adı</translation>
    </message>
    <message>
      <source>size of {0}</source>
      <translation>{0} ölçüsü</translation>
    </message>
    <message>
      <source>so styled in the document</source>
      <translation>belgede böyle biçimlenmiş</translation>
    </message>
    <message>
      <source>stands below the closing rule</source>
      <translation>kapanış çizgisinin altında</translation>
    </message>
    <message>
      <source>stands below the story</source>
      <translation>haberin altında</translation>
    </message>
    <message>
      <source>stands beside the story</source>
      <translation>haberin yanında duruyor</translation>
    </message>
    <message>
      <source>stands between headline and story</source>
      <translation>başlıkla haber arasında duruyor</translation>
    </message>
    <message>
      <source>stands outside the story</source>
      <translation>haberin dışında duruyor</translation>
    </message>
    <message>
      <source>stands twice above the story</source>
      <translation>haberin üstünde iki kez geçiyor</translation>
    </message>
    <message>
      <source>the day of publication</source>
      <translation>yayım günü</translation>
    </message>
    <message>
      <source>the end of the credits</source>
      <translation>künye satırlarının sonu</translation>
    </message>
    <message>
      <source>the first line above the story</source>
      <translation>haberin üstündeki ilk satır</translation>
    </message>
    <message>
      <source>the first line of the transmission</source>
      <translation>geçişin ilk satırı</translation>
    </message>
    <message>
      <source>the heading at the top</source>
      <translation>en üstteki başlık</translation>
    </message>
    <message>
      <source>the slug</source>
      <translation>kısa ad</translation>
    </message>
    <message>
      <source>the transmission's envelope</source>
      <translation>geçişin zarf bilgisi</translation>
    </message>
    <message>
      <source>the writer's employer</source>
      <translation>yazanın kurumu</translation>
    </message>
    <message>
      <source>the writer's job</source>
      <translation>yazanın görevi</translation>
    </message>
    <message>
      <source>told by the file</source>
      <translation>dosyada böyle belirtilmiş</translation>
    </message>
    <message>
      <source>told by the page</source>
      <translation>sayfada böyle belirtilmiş</translation>
    </message>
    <message>
      <source>told by the paste</source>
      <translation>yapıştırılanda böyle belirtilmiş</translation>
    </message>
    <message>
      <source>very long line</source>
      <translation>çok uzun satır</translation>
    </message>
    <message>
      <source>web address (not published yet)</source>
      <translation>web adresi (henüz yayımlanmadı)</translation>
    </message>
    <message>
      <source>web address (site profile has no base URL)</source>
      <translation>web adresi (site profilinde temel adres yok)</translation>
    </message>
    <message>
      <source>web address (site profile has no permalink pattern)</source>
      <translation>web adresi (site profilinde kalıcı bağlantı kalıbı yok)</translation>
    </message>
    <message>
      <source>web address (the story has no section)</source>
      <translation>web adresi (haberin kategorisi yok)</translation>
    </message>
    <message>
      <source>web address (the story has no slug)</source>
      <translation>web adresi (haberin kısa adı yok)</translation>
    </message>
    <message>
      <source>whether the page is free to read</source>
      <translation>sayfanın ücretsiz olup olmadığı</translation>
    </message>
    <message>
      <source>wire flag</source>
      <translation>ajans ibaresi</translation>
    </message>
    <message>
      <source>worded as a picture's caption</source>
      <translation>resim altı gibi yazılmış</translation>
    </message>
    <message>
      <source>{0} as author (not in the byline’s own text)</source>
      <translation>yazar olarak {0} (imza metninde yok)</translation>
    </message>
    <message>
      <source>{0} has no alternative text. Describe it, or mark it decorative.</source>
      <translation>{0} için alternatif metin yok. Betimleyin ya da süs olarak işaretleyin.</translation>
    </message>
    <message>
      <source>{0} has no caption. Write one.</source>
      <translation>{0} için resim altı yok. Yazın.</translation>
    </message>
    <message>
      <source>{0} has no credit. Name the photographer or agency.</source>
      <translation>{0} için görsel kaynağı yok. Fotoğrafçıyı ya da ajansı yazın.</translation>
    </message>
    <message>
      <source>{0} of the {1} stories of the newest backup are missing.</source>
      <translation>En yeni yedekteki {1} haberden {0} tanesi eksik.</translation>
    </message>
    <message>
      <source>{0} over</source>
      <translation>{0} fazla</translation>
    </message>
    <message>
      <source>{0} removed.</source>
      <translation>{0} çıkarıldı.</translation>
    </message>
    <message>
      <source>{0} replaced.</source>
      <translation>{0} değiştirildi.</translation>
    </message>
    <message>
      <source>{0} short</source>
      <translation>{0} eksik</translation>
    </message>
    <message>
      <source>{0} split.</source>
      <translation>{0} bölündü.</translation>
    </message>
    <message>
      <source>{0}% of the sentences are passive. Say who did it.</source>
      <translation>Cümlelerin %{0} kadarı edilgen. Kimin yaptığını yazın.</translation>
    </message>
    <message>
      <source>{0}’s page</source>
      <translation>{0} için sayfa</translation>
    </message>
    <message>
      <source>“Alleged murderer John Jones” still calls him a murderer.</source>
      <translation>“Katil olduğu öne sürülen John Jones” yine de ona katil der.</translation>
    </message>
    <message>
      <source>“month_day” is one of ap, reuters and uk, or empty.</source>
      <translation>“month_day” için ap, reuters ya da uk yazılır, ya da boş bırakılır.</translation>
    </message>
    <message>
      <source>“{0}” and “{1}” are both used. Keep to one.</source>
      <translation>Hem “{0}” hem “{1}” kullanılmış. Birinde karar kılın.</translation>
    </message>
    <message>
      <source>“{0}” comes from the web page. Remove it.</source>
      <translation>“{0}” web sayfasından kalmış. Çıkarın.</translation>
    </message>
    <message>
      <source>“{0}” could not be read: {1}.</source>
      <translation>“{0}” okunamadı: {1}.</translation>
    </message>
    <message>
      <source>“{0}” could not be written: {1}.</source>
      <translation>“{0}” yazılamadı: {1}.</translation>
    </message>
    <message>
      <source>“{0}” differs from what was published. Add a note labelled Correction.</source>
      <translation>“{0}” yayımlanandan farklı. Düzeltme etiketli bir not ekleyin.</translation>
    </message>
    <message>
      <source>“{0}” has a value of the wrong kind.</source>
      <translation>“{0}” değerinin türü yanlış.</translation>
    </message>
    <message>
      <source>“{0}” holds no text. There is nothing to take in.</source>
      <translation>“{0}” metin içermiyor. Alınacak bir şey yok.</translation>
    </message>
    <message>
      <source>“{0}” is a file already. Choose another name.</source>
      <translation>“{0}” adında bir dosya zaten var. Başka bir ad seçin.</translation>
    </message>
    <message>
      <source>“{0}” is a folder, not a file.</source>
      <translation>“{0}” dosya değil, klasör.</translation>
    </message>
    <message>
      <source>“{0}” is a folder. Choose another name.</source>
      <translation>“{0}” bir klasör. Başka bir ad seçin.</translation>
    </message>
    <message>
      <source>“{0}” is a link to another place, so it was not replaced.</source>
      <translation>“{0}” başka bir yere bağlantı, bu yüzden yerine yazılmadı.</translation>
    </message>
    <message>
      <source>“{0}” is a link to another place.</source>
      <translation>“{0}” başka bir yere bağlantı.</translation>
    </message>
    <message>
      <source>“{0}” is damaged and cannot be read as a Word document.</source>
      <translation>“{0}” hasarlı, Word belgesi olarak okunamıyor.</translation>
    </message>
    <message>
      <source>“{0}” is empty.</source>
      <translation>“{0}” boş.</translation>
    </message>
    <message>
      <source>“{0}” is empty. There is nothing to take in.</source>
      <translation>“{0}” boş. Alınacak bir şey yok.</translation>
    </message>
    <message>
      <source>“{0}” is in no word list. Check its spelling, or add it.</source>
      <translation>“{0}” hiçbir sözcük listesinde yok. Yazımını denetleyin ya da ekleyin.</translation>
    </message>
    <message>
      <source>“{0}” is larger inside than a story can be. Nothing was taken in.</source>
      <translation>“{0}” açıldığında bir haberin olabileceğinden büyük. Hiçbir şey alınmadı.</translation>
    </message>
    <message>
      <source>“{0}” is larger than {1}, so it was not opened.</source>
      <translation>“{0}”, {1} sınırından büyük, bu yüzden açılmadı.</translation>
    </message>
    <message>
      <source>“{0}” is meant for the desk. Remove it.</source>
      <translation>“{0}” servis için. Çıkarın.</translation>
    </message>
    <message>
      <source>“{0}” is nearly “{1}”. Check it.</source>
      <translation>“{0}”, “{1}” sözcüğüne çok yakın. Denetleyin.</translation>
    </message>
    <message>
      <source>“{0}” is no severity for {1}.</source>
      <translation>“{0}”, {1} için bir önem derecesi değil.</translation>
    </message>
    <message>
      <source>“{0}” is not a file that holds text.</source>
      <translation>“{0}” metin içeren bir dosya değil.</translation>
    </message>
    <message>
      <source>“{0}” is not a list in UTF-8.</source>
      <translation>“{0}”, UTF-8 bir liste değil.</translation>
    </message>
    <message>
      <source>“{0}” is not on the lists of names. Check how it is spelt.</source>
      <translation>“{0}” ad listelerinde yok. Nasıl yazıldığını denetleyin.</translation>
    </message>
    <message>
      <source>“{0}” is not text. Open a text, web, Word or wire file instead.</source>
      <translation>“{0}” metin değil. Bir metin, web, Word ya da ajans dosyası açın.</translation>
    </message>
    <message>
      <source>“{0}” is not there any more.</source>
      <translation>“{0}” artık yerinde değil.</translation>
    </message>
    <message>
      <source>“{0}” is on the house’s list of clichés.</source>
      <translation>“{0}” kurumun klişe listesinde.</translation>
    </message>
    <message>
      <source>“{0}” is over 50 MB, too large for one story. Nothing was taken in.</source>
      <translation>“{0}” 50 MB üstünde, tek haber için çok büyük. Hiçbir şey alınmadı.</translation>
    </message>
    <message>
      <source>“{0}” is still to be filled in.</source>
      <translation>“{0}” henüz doldurulmamış.</translation>
    </message>
    <message>
      <source>“{0}” is there already and was left as it is. Choose a new name.</source>
      <translation>“{0}” zaten var; olduğu gibi bırakıldı. Yeni bir ad seçin.</translation>
    </message>
    <message>
      <source>“{0}” may not be read: permission is missing.</source>
      <translation>“{0}” okunamaz: izin yok.</translation>
    </message>
    <message>
      <source>“{0}” stands for a dash. Use “{1}”.</source>
      <translation>“{0}” çizgi yerine kullanılmış. “{1}” kullanın.</translation>
    </message>
    <message>
      <source>“{0}” stands twice. Remove one.</source>
      <translation>“{0}” iki kez geçiyor. Birini kaldırın.</translation>
    </message>
    <message>
      <source>“{name}” is not a Copydesk library. It was left as it is; choose another file or a new name.</source>
      <translation>“{name}” bir Copydesk kitaplığı değil. Olduğu gibi bırakıldı; başka bir dosya ya da yeni bir ad seçin.</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>The settings could not be read, so Copydesk starts with its own. The old file was set aside as “{name}”.</source>
      <translation>Ayarlar okunamadı, Copydesk kendi ayarlarıyla başlıyor. Eski dosya “{name}” adıyla kenara kondu.</translation>
    </message>
  </context>
  <context>
    <name>Shipping</name>
    <message>
      <source>Untitled</source>
      <translation>Başlıksız</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsPage</name>
    <message>
      <source>Action</source>
      <translation>İşlem</translation>
    </message>
    <message>
      <source>Find an action or its keys</source>
      <translation>İşlem ya da tuş ara</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tuşlar</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>Yeni tuşlar</translation>
    </message>
    <message>
      <source>Printable Sheet…</source>
      <translation>Yazdırılabilir liste…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Kaldır</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Sıfırla</translation>
    </message>
    <message>
      <source>Reset All</source>
      <translation>Tümünü sıfırla</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Ata</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Kısayollar</translation>
    </message>
    <message>
      <source>shortcuts keys keyboard actions</source>
      <translation>kısayollar tuşlar klavye işlemler</translation>
    </message>
    <message>
      <source>{0} belongs to “{1}” ({2}). Give that one other keys first.</source>
      <translation>{0}, “{1}” işlemine ait ({2}). Önce ona başka tuşlar verin.</translation>
    </message>
  </context>
  <context>
    <name>SimpleView</name>
    <message>
      <source>Details</source>
      <translation>Ayrıntılar</translation>
    </message>
    <message>
      <source>Simplified preview</source>
      <translation>Sade önizleme</translation>
    </message>
    <message>
      <source>Simplified preview. Export is unaffected.</source>
      <translation>Sade önizleme. Dışa aktarma etkilenmez.</translation>
    </message>
    <message>
      <source>Try Again</source>
      <translation>Yeniden dene</translation>
    </message>
  </context>
  <context>
    <name>SinceCard</name>
    <message>
      <source>Changed since readers got it, {0}</source>
      <translation>Okura ulaştığından beri değişti: {0}</translation>
    </message>
    <message>
      <source>Readers are told what changed since {0}</source>
      <translation>Okura, {0} sonrasında ne değiştiği bildiriliyor</translation>
    </message>
    <message>
      <source>Say What Changed…</source>
      <translation>Ne değiştiğini belirt…</translation>
    </message>
    <message>
      <source>{0} Without a word about it this is a minor edit: the dates stay.</source>
      <translation>{0} Açıklama eklenmezse küçük değişiklik sayılır: tarihler kalır.</translation>
    </message>
    <message>
      <source>{0} words in, {1} out.</source>
      <translation>{0} sözcük girdi, {1} çıktı.</translation>
    </message>
  </context>
  <context>
    <name>Site</name>
    <message>
      <source>A strict system</source>
      <translation>Katı bir sistem</translation>
    </message>
    <message>
      <source>Account on X</source>
      <translation>X hesabı</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adresler</translation>
    </message>
    <message>
      <source>Any system</source>
      <translation>Herhangi bir sistem</translation>
    </message>
    <message>
      <source>Author pages</source>
      <translation>Yazar sayfaları</translation>
    </message>
    <message>
      <source>Before the last name</source>
      <translation>Son addan önce</translation>
    </message>
    <message>
      <source>Between names</source>
      <translation>Adların arasına</translation>
    </message>
    <message>
      <source>By date</source>
      <translation>Tarihe göre</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>İmza</translation>
    </message>
    <message>
      <source>Chosen by hand</source>
      <translation>Elle seçilen</translation>
    </message>
    <message>
      <source>Clarification</source>
      <translation>Açıklama</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>İletişim</translation>
    </message>
    <message>
      <source>Copyright line</source>
      <translation>Telif satırı</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Düzeltme</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Düzeltmeler</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>Tarihler</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Taslak</translation>
    </message>
    <message>
      <source>Editor’s note</source>
      <translation>Editör notu</translation>
    </message>
    <message>
      <source>Ethics</source>
      <translation>Etik kurallar</translation>
    </message>
    <message>
      <source>Feedback</source>
      <translation>Geri bildirim</translation>
    </message>
    <message>
      <source>Free to read</source>
      <translation>Ücretsiz okunur</translation>
    </message>
    <message>
      <source>From the same section</source>
      <translation>Aynı kategoriden</translation>
    </message>
    <message>
      <source>From {section} {yyyy} {mm} {dd} {slug} {id}</source>
      <translation>{section} {yyyy} {mm} {dd} {slug} {id} parçalarından</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Kimlik</translation>
    </message>
    <message>
      <source>In pixels, parted by commas</source>
      <translation>Piksel olarak, virgülle ayrılmış</translation>
    </message>
    <message>
      <source>Its heading</source>
      <translation>Başlığı</translation>
    </message>
    <message>
      <source>Its id</source>
      <translation>Kimliği</translation>
    </message>
    <message>
      <source>Its notice</source>
      <translation>Uyarısı</translation>
    </message>
    <message>
      <source>Its words</source>
      <translation>Sözleri</translation>
    </message>
    <message>
      <source>Kind of publisher</source>
      <translation>Yayıncının türü</translation>
    </message>
    <message>
      <source>Labels’ language</source>
      <translation>Etiketlerin dili</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Dil</translation>
    </message>
    <message>
      <source>Lead picture in fragments</source>
      <translation>Parçalarda ana görsel</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lisans</translation>
    </message>
    <message>
      <source>Logo’s address</source>
      <translation>Logonun adresi</translation>
    </message>
    <message>
      <source>Made for</source>
      <translation>Hedef sistem</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Yok</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Çıktı</translation>
    </message>
    <message>
      <source>Ownership</source>
      <translation>Künye ve sahiplik</translation>
    </message>
    <message>
      <source>Parts of the Page</source>
      <translation>Sayfanın bölümleri</translation>
    </message>
    <message>
      <source>Pending review</source>
      <translation>İnceleme bekliyor</translation>
    </message>
    <message>
      <source>Picture quality</source>
      <translation>Görsel kalitesi</translation>
    </message>
    <message>
      <source>Picture widths</source>
      <translation>Görsel genişlikleri</translation>
    </message>
    <message>
      <source>Pictures’ address</source>
      <translation>Görsellerin adresi</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>İlkeler</translation>
    </message>
    <message>
      <source>Previous and next</source>
      <translation>Önceki ve sonraki</translation>
    </message>
    <message>
      <source>Principles</source>
      <translation>Yayın ilkeleri</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Yayımlandı</translation>
    </message>
    <message>
      <source>Read counter</source>
      <translation>Okunma sayacı</translation>
    </message>
    <message>
      <source>Related stories</source>
      <translation>İlgili haberler</translation>
    </message>
    <message>
      <source>Retraction</source>
      <translation>Geri çekme</translation>
    </message>
    <message>
      <source>Room for comments</source>
      <translation>Yorum alanı</translation>
    </message>
    <message>
      <source>Section pages</source>
      <translation>Kategori sayfaları</translation>
    </message>
    <message>
      <source>Site name</source>
      <translation>Sitenin adı</translation>
    </message>
    <message>
      <source>Site’s address</source>
      <translation>Sitenin adresi</translation>
    </message>
    <message>
      <source>Source line</source>
      <translation>Kaynak satırı</translation>
    </message>
    <message>
      <source>Story addresses</source>
      <translation>Haber adresleri</translation>
    </message>
    <message>
      <source>Such as Europe/Istanbul</source>
      <translation>Örneğin Europe/Istanbul</translation>
    </message>
    <message>
      <source>Such as d MMM y, HH:mm; empty: as the language has it</source>
      <translation>Örneğin d MMM y, HH:mm; boşsa dildeki gibi</translation>
    </message>
    <message>
      <source>Such as https://courier.example</source>
      <translation>Örneğin https://courier.example</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>Time and Language</source>
      <translation>Zaman ve dil</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Saat dilimi</translation>
    </message>
    <message>
      <source>Update</source>
      <translation>Güncelleme</translation>
    </message>
    <message>
      <source>With {author}, such as authors/{author}</source>
      <translation>{author} ile, örneğin authors/{author}</translation>
    </message>
    <message>
      <source>With {count}, such as Read {count} times</source>
      <translation>{count} ile, örneğin {count} kez okundu</translation>
    </message>
    <message>
      <source>With {name}; empty: as the language has it</source>
      <translation>{name} ile; boşsa dildeki gibi</translation>
    </message>
    <message>
      <source>With {section}, such as section/{section}</source>
      <translation>{section} ile, örneğin section/{section}</translation>
    </message>
    <message>
      <source>WordPress status</source>
      <translation>WordPress durumu</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Sözler</translation>
    </message>
  </context>
  <context>
    <name>SiteBar</name>
    <message>
      <source>Site</source>
      <translation>Site</translation>
    </message>
    <message>
      <source>Site profile</source>
      <translation>Site profili</translation>
    </message>
  </context>
  <context>
    <name>SiteProfileDialog</name>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Sil</translation>
    </message>
    <message>
      <source>Export the profile</source>
      <translation>Profili dışa aktar</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Dışa aktar…</translation>
    </message>
    <message>
      <source>Import a profile</source>
      <translation>Profil içe aktar</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>İçe aktar…</translation>
    </message>
    <message>
      <source>Name of the new profile</source>
      <translation>Yeni profilin adı</translation>
    </message>
    <message>
      <source>Name of the profile</source>
      <translation>Profilin adı</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Yeni</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Hayır</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>Belirtilmedi</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sayfalar</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Portre</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Kaydet</translation>
    </message>
    <message>
      <source>Site Profiles</source>
      <translation>Site profilleri</translation>
    </message>
    <message>
      <source>Site profiles (*.json)</source>
      <translation>Site profilleri (*.json)</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Evet</translation>
    </message>
  </context>
  <context>
    <name>SnippetsPage</name>
    <message>
      <source>Abbreviation</source>
      <translation>Kısaltma</translation>
    </message>
    <message>
      <source>Add Snippet</source>
      <translation>Kısaltma ekle</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Kaldır</translation>
    </message>
    <message>
      <source>Snippets</source>
      <translation>Kısaltmalar</translation>
    </message>
    <message>
      <source>Snippets, abbreviations</source>
      <translation>Kısaltmalar, hazır metinler</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Metin</translation>
    </message>
    <message>
      <source>Type an abbreviation and a space or a stop, and its text takes its place: “;aa” may stand for “Anadolu Agency”. Undo gives back what you typed. {0} ends a line.</source>
      <translation>Bir kısaltma ve ardından boşluk ya da nokta yazın; yerine metni gelir: “;aa”, “Anadolu Ajansı” demek olabilir. Geri al, yazdığınızı geri verir. {0} satırı bitirir.</translation>
    </message>
    <message>
      <source>“{0}” cannot be used: an abbreviation has two letters or more and no blank.</source>
      <translation>“{0}” kullanılamaz: kısaltma en az iki harflidir ve boşluk içermez.</translation>
    </message>
    <message>
      <source>“{0}” stands here twice; the first one holds.</source>
      <translation>“{0}” burada iki kez var; ilki geçerli.</translation>
    </message>
  </context>
  <context>
    <name>SourceGroup</name>
    <message>
      <source>A link begins with https:// or http://.</source>
      <translation>Bağlantı https:// ya da http:// ile başlar.</translation>
    </message>
    <message>
      <source>Credit line</source>
      <translation>Kaynak satırı</translation>
    </message>
    <message>
      <source>Original Text…</source>
      <translation>Özgün metin…</translation>
    </message>
    <message>
      <source>Rights</source>
      <translation>Haklar</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Kaynak</translation>
    </message>
    <message>
      <source>Source link</source>
      <translation>Kaynak bağlantısı</translation>
    </message>
  </context>
  <context>
    <name>Statistics</name>
    <message>
      <source>Characters</source>
      <translation>Karakter</translation>
    </message>
    <message>
      <source>Characters without spaces</source>
      <translation>Boşluksuz karakter</translation>
    </message>
    <message>
      <source>Column inches</source>
      <translation>Sütun inci</translation>
    </message>
    <message>
      <source>Lede</source>
      <translation>Giriş</translation>
    </message>
    <message>
      <source>Longest sentence</source>
      <translation>En uzun cümle</translation>
    </message>
    <message>
      <source>Paragraphs</source>
      <translation>Paragraf</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>Alıntı</translation>
    </message>
    <message>
      <source>Quoted words</source>
      <translation>Alıntılanan sözcük</translation>
    </message>
    <message>
      <source>Reading ease</source>
      <translation>Okuma kolaylığı</translation>
    </message>
    <message>
      <source>Reading grade</source>
      <translation>Okuma düzeyi</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Bölüm</translation>
    </message>
    <message>
      <source>Sentences</source>
      <translation>Cümle</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Pay</translation>
    </message>
    <message>
      <source>Subheads</source>
      <translation>Ara başlık</translation>
    </message>
    <message>
      <source>To read</source>
      <translation>Okuma</translation>
    </message>
    <message>
      <source>To read aloud</source>
      <translation>Sesli okuma</translation>
    </message>
    <message>
      <source>Untitled section</source>
      <translation>Adsız bölüm</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Sözcük</translation>
    </message>
    <message>
      <source>Words a sentence</source>
      <translation>Cümle başına sözcük</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>%{0}</translation>
    </message>
  </context>
  <context>
    <name>StatisticsDialog</name>
    <message>
      <source>Close</source>
      <translation>Kapat</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopyalandı</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopyala</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Bölümler</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>Seçim</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>İstatistikler</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Haber</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>Corrected</source>
      <translation>Düzeltildi</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Taslak</translation>
    </message>
    <message>
      <source>In review</source>
      <translation>İncelemede</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Yayımlandı</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Hazır</translation>
    </message>
    <message>
      <source>Spiked</source>
      <translation>Rafta</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Choose Another Place…</source>
      <translation>Başka Bir Yer Seç…</translation>
    </message>
    <message>
      <source>Click to change what is counted first</source>
      <translation>İlk sayılanı değiştirmek için tıklayın</translation>
    </message>
    <message>
      <source>Deadline in {0} min</source>
      <translation>Teslime {0} dk</translation>
    </message>
    <message>
      <source>Deadline passed {0}</source>
      <translation>Teslim saati geçti: {0}</translation>
    </message>
    <message>
      <source>Deadline {0}</source>
      <translation>Teslim {0}</translation>
    </message>
    <message>
      <source>End {0}</source>
      <translation>Bitir: {0}</translation>
    </message>
    <message>
      <source>Language: {0}</source>
      <translation>Dil: {0}</translation>
    </message>
    <message>
      <source>Next Misspelling</source>
      <translation>Sonraki yazım yanlışı</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Target {0}</source>
      <translation>Hedef {0}</translation>
    </message>
    <message>
      <source>Words against the target</source>
      <translation>Hedefe göre sözcükler</translation>
    </message>
    <message>
      <source>{0} of {1} words</source>
      <translation>{0} / {1} sözcük</translation>
    </message>
    <message>
      <source>{0} over</source>
      <translation>{0} fazla</translation>
    </message>
  </context>
  <context>
    <name>StoryEditor</name>
    <message>
      <source>Story position</source>
      <translation>Haberdeki konum</translation>
    </message>
  </context>
  <context>
    <name>StoryList</name>
    <message>
      <source>Due {0}</source>
      <translation>Teslim {0}</translation>
    </message>
    <message>
      <source>Embargo</source>
      <translation>Ambargo</translation>
    </message>
    <message>
      <source>Overdue {0}</source>
      <translation>Gecikti {0}</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Başlıksız</translation>
    </message>
  </context>
  <context>
    <name>StoryListPanel</name>
    <message>
      <source>Clear Filters</source>
      <translation>Süzgeçleri temizle</translation>
    </message>
    <message>
      <source>No stories yet. Press Ctrl+N or drop a Word or Markdown file here.</source>
      <translation>Henüz haber yok. Ctrl+N’ye basın ya da buraya bir Word veya Markdown dosyası bırakın.</translation>
    </message>
    <message>
      <source>Nothing matches “{0}”.</source>
      <translation>“{0}” ile eşleşen yok.</translation>
    </message>
    <message>
      <source>Nothing matches.</source>
      <translation>Eşleşen yok.</translation>
    </message>
    <message>
      <source>STORIES</source>
      <translation>HABERLER</translation>
    </message>
    <message>
      <source>Search stories</source>
      <translation>Haberlerde ara</translation>
    </message>
    <message>
      <source>Stories</source>
      <translation>Haberler</translation>
    </message>
    <message>
      <source>{0} stories</source>
      <translation>{0} haber</translation>
    </message>
  </context>
  <context>
    <name>StoryListView</name>
    <message>
      <source>Stories</source>
      <translation>Haberler</translation>
    </message>
  </context>
  <context>
    <name>StoryMenu</name>
    <message>
      <source>Delete Permanently…</source>
      <translation>Kalıcı olarak sil…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Dışa aktar…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Aç</translation>
    </message>
    <message>
      <source>Restore as Draft</source>
      <translation>Taslak olarak geri al</translation>
    </message>
    <message>
      <source>Spike</source>
      <translation>Rafa kaldır</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
  </context>
  <context>
    <name>StorySheet</name>
    <message>
      <source>By {0}</source>
      <translation>{0}</translation>
    </message>
    <message>
      <source>No headline found</source>
      <translation>Başlık bulunamadı</translation>
    </message>
    <message>
      <source>Source: {0}</source>
      <translation>Kaynak: {0}</translation>
    </message>
    <message>
      <source>The story as recognised</source>
      <translation>Tanınan biçimiyle haber</translation>
    </message>
    <message>
      <source>… and {0} more</source>
      <translation>… ve {0} tane daha</translation>
    </message>
  </context>
  <context>
    <name>Symbols</name>
    <message>
      <source>About equal</source>
      <translation>Yaklaşık eşit</translation>
    </message>
    <message>
      <source>Apostrophe</source>
      <translation>Kesme işareti</translation>
    </message>
    <message>
      <source>Arrow down</source>
      <translation>Aşağı ok</translation>
    </message>
    <message>
      <source>Arrow to the left</source>
      <translation>Sol ok</translation>
    </message>
    <message>
      <source>Arrow to the right</source>
      <translation>Sağ ok</translation>
    </message>
    <message>
      <source>Arrow up</source>
      <translation>Yukarı ok</translation>
    </message>
    <message>
      <source>Bullet</source>
      <translation>Madde imi</translation>
    </message>
    <message>
      <source>Cent</source>
      <translation>Sent</translation>
    </message>
    <message>
      <source>Closing guillemet</source>
      <translation>Kapanan köşeli tırnak</translation>
    </message>
    <message>
      <source>Closing quotation mark</source>
      <translation>Kapanış tırnağı</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Telif hakkı</translation>
    </message>
    <message>
      <source>Cubed</source>
      <translation>Küp</translation>
    </message>
    <message>
      <source>Dagger</source>
      <translation>Haçlı işareti</translation>
    </message>
    <message>
      <source>Degree</source>
      <translation>Derece</translation>
    </message>
    <message>
      <source>Division sign</source>
      <translation>Bölü işareti</translation>
    </message>
    <message>
      <source>Double prime, seconds or inches</source>
      <translation>Saniye ya da inç işareti</translation>
    </message>
    <message>
      <source>Ellipsis</source>
      <translation>Üç nokta</translation>
    </message>
    <message>
      <source>Em dash</source>
      <translation>Uzun çizgi</translation>
    </message>
    <message>
      <source>En dash</source>
      <translation>Orta çizgi</translation>
    </message>
    <message>
      <source>Euro</source>
      <translation>Avro</translation>
    </message>
    <message>
      <source>Hryvnia</source>
      <translation>Grivna</translation>
    </message>
    <message>
      <source>Indian rupee</source>
      <translation>Hindistan rupisi</translation>
    </message>
    <message>
      <source>Low quotation mark</source>
      <translation>Alt tırnak</translation>
    </message>
    <message>
      <source>Middle dot</source>
      <translation>Orta nokta</translation>
    </message>
    <message>
      <source>Minus sign</source>
      <translation>Eksi işareti</translation>
    </message>
    <message>
      <source>Multiplication sign</source>
      <translation>Çarpı işareti</translation>
    </message>
    <message>
      <source>Narrow no-break space</source>
      <translation>Dar bölünmez boşluk</translation>
    </message>
    <message>
      <source>No-break space</source>
      <translation>Bölünmez boşluk</translation>
    </message>
    <message>
      <source>One half</source>
      <translation>Yarım</translation>
    </message>
    <message>
      <source>One quarter</source>
      <translation>Çeyrek</translation>
    </message>
    <message>
      <source>Opening exclamation mark</source>
      <translation>Ters ünlem işareti</translation>
    </message>
    <message>
      <source>Opening guillemet</source>
      <translation>Açılan köşeli tırnak</translation>
    </message>
    <message>
      <source>Opening question mark</source>
      <translation>Ters soru işareti</translation>
    </message>
    <message>
      <source>Opening quotation mark</source>
      <translation>Açılış tırnağı</translation>
    </message>
    <message>
      <source>Opening single quotation mark</source>
      <translation>Tek açılış tırnağı</translation>
    </message>
    <message>
      <source>Paragraph sign</source>
      <translation>Paragraf işareti</translation>
    </message>
    <message>
      <source>Per mille</source>
      <translation>Binde</translation>
    </message>
    <message>
      <source>Plus or minus</source>
      <translation>Artı eksi</translation>
    </message>
    <message>
      <source>Pound</source>
      <translation>Sterlin</translation>
    </message>
    <message>
      <source>Prime, minutes or feet</source>
      <translation>Dakika ya da ayak işareti</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Tescilli</translation>
    </message>
    <message>
      <source>Rouble</source>
      <translation>Ruble</translation>
    </message>
    <message>
      <source>Section sign</source>
      <translation>Madde işareti</translation>
    </message>
    <message>
      <source>Soft hyphen</source>
      <translation>İsteğe bağlı tire</translation>
    </message>
    <message>
      <source>Squared</source>
      <translation>Kare</translation>
    </message>
    <message>
      <source>Subscript two</source>
      <translation>Alt simge iki</translation>
    </message>
    <message>
      <source>Three quarters</source>
      <translation>Dörtte üç</translation>
    </message>
    <message>
      <source>Tick</source>
      <translation>Onay işareti</translation>
    </message>
    <message>
      <source>Trade mark</source>
      <translation>Ticari marka</translation>
    </message>
    <message>
      <source>Turkish lira</source>
      <translation>Türk lirası</translation>
    </message>
    <message>
      <source>Yen</source>
      <translation>Yen</translation>
    </message>
  </context>
  <context>
    <name>TemplateNameSheet</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Court report</source>
      <translation>Mahkeme haberi</translation>
    </message>
    <message>
      <source>Name of the template</source>
      <translation>Şablonun adı</translation>
    </message>
    <message>
      <source>New stories can begin with these words. Slug, dates, pictures and private sources are left out.</source>
      <translation>Yeni haberler bu metinle başlayabilir. Kısa ad, tarihler, görseller ve gizli kaynaklar alınmaz.</translation>
    </message>
    <message>
      <source>Save Template</source>
      <translation>Şablonu kaydet</translation>
    </message>
    <message>
      <source>Save as Template</source>
      <translation>Şablon olarak kaydet</translation>
    </message>
    <message>
      <source>The template of this name is replaced.</source>
      <translation>Bu adı taşıyan şablonun yerini alır.</translation>
    </message>
  </context>
  <context>
    <name>TemplateSession</name>
    <message>
      <source>The templates could not be reached: {0} Your stories are safe.</source>
      <translation>Şablonlara ulaşılamadı: {0} Haberleriniz güvende.</translation>
    </message>
    <message>
      <source>There is a template “{0}” already. Nothing was renamed; choose another name.</source>
      <translation>“{0}” adlı bir şablon zaten var. Hiçbir şeyin adı değişmedi; başka bir ad seçin.</translation>
    </message>
  </context>
  <context>
    <name>TemplatesDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Sil</translation>
    </message>
    <message>
      <source>New Story</source>
      <translation>Yeni haber</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Yeniden adlandır</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Şablonlar</translation>
    </message>
    <message>
      <source>This one ships with Copydesk.</source>
      <translation>Bu şablon Copydesk ile gelir.</translation>
    </message>
    <message>
      <source>What the story begins with</source>
      <translation>Haberin başlangıcı</translation>
    </message>
  </context>
  <context>
    <name>Titles</name>
    <message>
      <source>Broadsheet</source>
      <translation>Gazete</translation>
    </message>
    <message>
      <source>Consistency</source>
      <translation>Tutarlılık</translation>
    </message>
    <message>
      <source>Plain</source>
      <translation>Sade</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Portal</translation>
    </message>
    <message>
      <source>UK</source>
      <translation>Birleşik Krallık</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Dismiss</source>
      <translation>Kapat</translation>
    </message>
  </context>
  <context>
    <name>ToolBar</name>
    <message>
      <source>No story</source>
      <translation>Haber yok</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Durum</translation>
    </message>
    <message>
      <source>Status: {0}</source>
      <translation>Durum: {0}</translation>
    </message>
  </context>
  <context>
    <name>Trouble</name>
    <message>
      <source>1 story is back.</source>
      <translation>1 haber geri geldi.</translation>
    </message>
    <message>
      <source>1 story was copied to “{target}”. Open that library from now on.</source>
      <translation>1 haber “{target}” konumuna kopyalandı. Bundan sonra o kitaplığı açın.</translation>
    </message>
    <message>
      <source>Copy to This Machine</source>
      <translation>Bu Bilgisayara Kopyala</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Çık</translation>
    </message>
    <message>
      <source>Rebuild Library</source>
      <translation>Kitaplığı yeniden kur</translation>
    </message>
    <message>
      <source>Restore Backup of {moment}</source>
      <translation>{moment} yedeğini geri yükle</translation>
    </message>
    <message>
      <source>The damaged library was kept as “{kept}”.</source>
      <translation>Hasarlı kitaplık “{kept}” adıyla saklandı.</translation>
    </message>
    <message>
      <source>The library cannot be opened</source>
      <translation>Kitaplık açılamıyor</translation>
    </message>
    <message>
      <source>{stories} stories are back.</source>
      <translation>{stories} haber geri geldi.</translation>
    </message>
    <message>
      <source>{stories} stories were copied to “{target}”. Open that library from now on.</source>
      <translation>{stories} haber “{target}” konumuna kopyalandı. Bundan sonra o kitaplığı açın.</translation>
    </message>
  </context>
  <context>
    <name>VersionCard</name>
    <message>
      <source>Compare</source>
      <translation>Karşılaştır</translation>
    </message>
    <message>
      <source>Compare: {0}</source>
      <translation>Karşılaştır: {0}</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Geri yükle</translation>
    </message>
    <message>
      <source>Restore: {0}</source>
      <translation>Geri yükle: {0}</translation>
    </message>
  </context>
  <context>
    <name>WebView</name>
    <message>
      <source>The page could not be loaded.</source>
      <translation>Sayfa yüklenemedi.</translation>
    </message>
    <message>
      <source>The page's process ended: {status}, {code}.</source>
      <translation>Sayfanın süreci sona erdi: {status}, {code}.</translation>
    </message>
  </context>
  <context>
    <name>WelcomeCard</name>
    <message>
      <source>Begin with These</source>
      <translation>Bunlarla başla</translation>
    </message>
    <message>
      <source>Desk, such as World</source>
      <translation>Servis, örneğin Dünya</translation>
    </message>
    <message>
      <source>Language of your stories</source>
      <translation>Haberlerinizin dili</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Geç</translation>
    </message>
    <message>
      <source>The story below is an example, yours to try everything on. New stories can begin with these; they are kept on this computer alone.</source>
      <translation>Aşağıdaki haber bir örnek, her şeyi üstünde deneyebilirsiniz. Yeni haberler bunlarla başlayabilir; yalnızca bu bilgisayarda tutulur.</translation>
    </message>
    <message>
      <source>Welcome to Copydesk</source>
      <translation>Copydesk’e hoş geldiniz</translation>
    </message>
    <message>
      <source>Your byline</source>
      <translation>İmzanız</translation>
    </message>
    <message>
      <source>Your desk</source>
      <translation>Servisiniz</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Adınız</translation>
    </message>
  </context>
  <context>
    <name>WordListsDialog</name>
    <message>
      <source>A name counts with its capital, a word of the kind “word” in any case. Forms not to be used are parted by semicolons.</source>
      <translation>Ad, büyük harfiyle geçerlidir; “word” türündeki sözcük her yazımıyla. Kullanılmayacak biçimler noktalı virgülle ayrılır.</translation>
    </message>
    <message>
      <source>Add Row</source>
      <translation>Satır ekle</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Vazgeç</translation>
    </message>
    <message>
      <source>Export CSV…</source>
      <translation>CSV dışa aktar…</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>Listeyi dışa aktar</translation>
    </message>
    <message>
      <source>Find in the list</source>
      <translation>Listede bul</translation>
    </message>
    <message>
      <source>Import CSV…</source>
      <translation>CSV içe aktar…</translation>
    </message>
    <message>
      <source>Import a list</source>
      <translation>Liste içe aktar</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Çeşit</translation>
    </message>
    <message>
      <source>Lists (*.csv)</source>
      <translation>Listeler (*.csv)</translation>
    </message>
    <message>
      <source>Name or word</source>
      <translation>Ad ya da sözcük</translation>
    </message>
    <message>
      <source>Names and Words</source>
      <translation>Adlar ve sözcükler</translation>
    </message>
    <message>
      <source>Not to be used</source>
      <translation>Kullanılmayacak</translation>
    </message>
    <message>
      <source>Remove Row</source>
      <translation>Satırı kaldır</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Kaydet</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>Liste</translation>
    </message>
  </context>
  <context>
    <name>Writing</name>
    <message>
      <source>Language not set</source>
      <translation>Dil belirlenmedi</translation>
    </message>
  </context>
</TS>
