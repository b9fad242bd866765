# Prepared, not handed in yet: address and checksum of a release take the place of what is between @.
cask "mailpath" do
  version "0.1.0"
  sha256 "@sha256@"

  url "@address@"
  name "Mailpath"
  desc "Shows why the path of mail to a domain is secure or not"

  app "Mailpath.app"
  binary "#{appdir}/Mailpath.app/Contents/MacOS/mailpath"

  zap trash: "~/Library/Application Support/Mailpath"
end
